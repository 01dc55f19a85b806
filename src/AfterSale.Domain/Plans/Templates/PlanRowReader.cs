using AfterSale.Domain.Customers;
using AfterSale.Domain.DataFiles;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Plans.Templates;

/// <summary>A row and the line of its key.</summary>
internal sealed record ReadRow(PlanRow Row, int Line);

/// <summary>Reads one row of a template.</summary>
internal static class PlanRowReader
{
    private const int TitleLength = 120;
    private const int TextLength = 1000;
    private const int MostVariants = 24;

    /// <summary>The row, whatever is wrong with it, or <see langword="null"/> when it is no object at all.</summary>
    public static ReadRow? Read(DataNode node, List<DataProblem> problems)
    {
        if (DataObject.Of(
            node, "a row", problems,
            "key", "kind", "title", "text", "source", "anchor", "offset", "repeat", "perConcern", "method", "variants", "shared") is not { } data)
        {
            return null;
        }

        var variants = data.List("variants", data.Has("variants") ? 1 : 0, MostVariants)
            .Select(variant => Variant(variant, problems)).OfType<RowVariant>().ToList();
        var perConcern = data.Flag("perConcern");
        var row = new PlanRow(
            Key(data),
            data.RequiredChoice<TouchPointKind>("kind"),
            data.Text("title", TitleLength),
            data.Has("variants") ? data.OptionalText("text", TextLength) ?? string.Empty : data.Text("text", TextLength),
            DataTexts.Source(data, "source"),
            new PlanMoment(data.RequiredChoice<PlanAnchor>("anchor"), Offset(data)),
            Repeat(data),
            perConcern,
            data.Choice<ContactMethod>("method"),
            variants,
            data.OptionalText("shared", TextLength));
        CheckTogether(data, row);
        var slots = SlotsFor(perConcern);
        DataTexts.CheckSlots(data, "title", row.Title, slots);
        DataTexts.CheckSlots(data, "text", row.Text, slots);
        DataTexts.CheckSlots(data, "shared", row.Shared, SlotsFor(perConcern: false));
        return new ReadRow(row, data.LineOf("key"));
    }

    private static string Key(DataObject data)
    {
        var key = data.Text("key", 60);
        if (key.Length > 0 && !DataTexts.IsKey(key))
        {
            data.Complain(
                "key",
                $"\"{key}\" cannot be a key: use small letters, digits and hyphens, such as \"thank-you\" or \"learning-check/2\".");
        }

        return key;
    }

    private static PlanOffset Offset(DataObject data)
    {
        var text = data.Text("offset", 20);
        if (!PlanOffset.TryParse(text, out var offset) && text.Length > 0)
        {
            data.Complain(
                "offset",
                $"\"{text}\" is not a time that can be counted. Write +1wd, -5wd, +14d, +3w, +2m or +1y, ten years at most.");
        }

        return offset;
    }

    private static Repetition? Repeat(DataObject data)
    {
        if (data.OptionalText("repeat", 60) is not { } text)
        {
            return null;
        }

        if (!RepetitionText.TryParse(text, out var repetition))
        {
            data.Complain(
                "repeat",
                $"\"{text}\" is not a repetition. Write \"every 10wd until delivery-5wd\" or \"every 3w until renewal-90d\".");
        }

        return repetition;
    }

    private static RowVariant? Variant(DataNode node, List<DataProblem> problems)
    {
        if (DataObject.Of(node, "a variant", problems, "title", "text", "strategy") is not { } data)
        {
            return null;
        }

        var variant = new RowVariant(
            data.Text("title", TitleLength), data.Text("text", TextLength), data.Choice<Strategy>("strategy"));
        DataTexts.CheckSlots(data, "title", variant.Title, SlotsFor(perConcern: false));
        DataTexts.CheckSlots(data, "text", variant.Text, SlotsFor(perConcern: false));
        return variant;
    }

    private static void CheckTogether(DataObject data, PlanRow row)
    {
        if (row.Variants.Count > 0 && !data.Has("repeat"))
        {
            data.Complain("variants", "\"variants\" take turns, so they need a row with \"repeat\".");
        }

        if (row.Variants.Any(variant => variant.Strategy is null) && row.Variants.Any(variant => variant.Strategy is not null))
        {
            data.Complain(
                "variants", $"Either every variant names its \"strategy\" or none does. Possible: {string.Join(", ", DataWords.Of<Strategy>())}.");
        }

        if (row.PerConcern && data.Has("repeat"))
        {
            data.Complain("repeat", "A row that comes once per concern cannot repeat as well; make two rows of it.");
        }
    }

    private static IReadOnlyList<string> SlotsFor(bool perConcern) =>
        perConcern ? PlanSlots.All : [.. PlanSlots.All.Except([PlanSlots.Concern])];
}
