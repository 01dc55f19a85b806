using System.Globalization;
using AfterSale.Domain.Plans.Templates;

namespace AfterSale.Domain.Plans;

/// <summary>The names of the Learning checks that a plan adds while Learning is held: they count on from the template's last.</summary>
internal static class FurtherCheckKeys
{
    /// <summary>The name of the nth further check after a row, from 1.</summary>
    public static string After(PlanRow row, int number)
    {
        var (stem, last) = Parts(row.Key);
        return string.Create(CultureInfo.InvariantCulture, $"{stem}/{last + number}");
    }

    /// <summary>Whether a key names such a check of a template.</summary>
    public static bool IsOne(PlanTemplate template, string key)
    {
        if (template.Rows.LastOrDefault(StageShift.IsCheck) is not { } row)
        {
            return false;
        }

        var (stem, last) = Parts(row.Key);
        var (asked, number) = Parts(key);
        return asked == stem && number > last;
    }

    private static (string Stem, int Number) Parts(string key) =>
        key.Split('/') is [var stem, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (stem, count)
            : (key, 1);
}
