using System.Globalization;
using AfterSale.Domain;

namespace AfterSale.Features.Complaints;

/// <summary>Which of a customer's complaints is meant: "#2" for the second, or "#" and an id, as buttons say it.</summary>
internal static class ComplaintPick
{
    private const char Mark = '#';

    /// <summary>How a button names a complaint behind the customer.</summary>
    /// <param name="complaint">The complaint.</param>
    public static string Name(ComplaintId complaint) => Mark + complaint.Value;

    /// <summary>The complaints that are meant and the words behind: all of them when the words name none.</summary>
    /// <param name="views">The customer's complaints.</param>
    /// <param name="behind">The words behind the customer.</param>
    public static (IReadOnlyList<ComplaintView> Views, string Behind) Read(IReadOnlyList<ComplaintView> views, string behind)
    {
        if (!behind.StartsWith(Mark))
        {
            return (views, behind);
        }

        var parts = behind[1..].Split([' ', ':'], 2);
        var rest = parts.Length > 1 ? parts[1].TrimStart(' ', ':', ',') : "";
        var named = views.Where((view, index) => view.Complaint.Id.Value == parts[0]
            || (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == index + 1));
        return ([.. named.Take(1)], rest);
    }
}
