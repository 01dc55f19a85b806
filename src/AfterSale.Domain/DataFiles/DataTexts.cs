using System.Text.RegularExpressions;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.DataFiles;

/// <summary>Checks that templates and talking points share.</summary>
internal static partial class DataTexts
{
    /// <summary>The codes of the playbook's sources.</summary>
    private static readonly string[] Codes = ["MD", "TP", "N5", "FU", "TL"];

    /// <summary>Notes slots that nobody fills.</summary>
    public static void CheckSlots(DataObject data, string property, string? text, IReadOnlyList<string> known)
    {
        foreach (var slot in SlotText.NamesIn(text ?? string.Empty).Where(slot => !known.Contains(slot)))
        {
            data.Complain(property, $"Nothing fills {{{slot}}} here. {DataObject.Hint(slot, known)}");
        }
    }

    /// <summary>Reads the sources of a row or point: codes, perhaps with the number of a law or strategy, such as <c>FU, TL 5</c>.</summary>
    public static string Source(DataObject data, string property)
    {
        var text = data.Text(property, 60);
        foreach (var code in text.Split(',', StringSplitOptions.TrimEntries).Where(_ => text.Length > 0))
        {
            if (!Codes.Contains(Numbered().Replace(code, string.Empty)))
            {
                data.Complain(property, $"\"{code}\" is not a source. Possible: {string.Join(", ", Codes)}, perhaps with a number.");
            }
        }

        return text;
    }

    /// <summary>Whether a key is made of small letters, digits and hyphens, perhaps with a number after a slash.</summary>
    public static bool IsKey(string key) => Key().IsMatch(key);

    [GeneratedRegex(@" [0-9]{1,2}\z")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*(/[0-9]{1,3})?\z")]
    private static partial Regex Key();
}
