using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Domain.TalkingPoints;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Plans;

/// <summary>Turns a template's rows into entries with days: which rows apply, how often, and on which working day each belongs.</summary>
internal sealed class PlanEntries(PlanTemplate template, Sale sale, Customer customer, Contact contact, Person owner, PlanKnown known)
{
    private const int MonthsOfRoom = 3;

    // A check that was added counts only while it is ahead, like a coming of a cadence.
    private static readonly Repetition Further = new(
        new PlanOffset(PlanEvidence.FurtherLearning, PlanOffsetUnit.Days), new PlanMoment(PlanAnchor.Delivery, default));

    private readonly WorkingCalendar _calendar = WorkingCalendar.Of(owner.Rhythm);
    private readonly Dictionary<PlanAnchor, DateOnly> _reached = [];
    private readonly HashSet<string> _keys = [];
    private readonly List<PlanEntry> _entries = [];
    private readonly StrategyRotation _rotation = new(known);
    private readonly StageShift? _shift = StageShift.Of(
        template, sale.Dates, known.EffectivenessFrom, row => row.When.Offset.From(sale.Dates.Delivery, WorkingCalendar.Of(owner.Rhythm)));

    /// <summary>Every entry of the sale's plan, in the order of the rows.</summary>
    public IReadOnlyList<PlanEntry> List()
    {
        foreach (var row in template.Rows)
        {
            if (Anchor(row.When.Anchor) is { } anchor)
            {
                Add(row, anchor);
            }
        }

        return _entries;
    }

    private void Add(PlanRow row, DateOnly anchor)
    {
        var natural = row.When.Offset.From(anchor, _calendar);
        var first = InOrder(row.When, _shift?.Date(row, natural) ?? natural);
        if (row.PerConcern)
        {
            foreach (var concern in sale.Concerns.Where(concern => !concern.FullyResolved))
            {
                Add(row, KeyOf(row, concern), row.Title, row.Text, concern.Text, first);
            }
        }
        else if (row.Repeat is not null)
        {
            Repeat(row, row.Repeat, _shift?.Date(row, natural) ?? natural, first);
        }
        else
        {
            Add(row, row.Key, row.Title, row.Text, concern: null, first);
        }

        _reached[row.When.Anchor] = first;
        AddFurtherChecks(row, natural);
    }

    private void AddFurtherChecks(PlanRow row, DateOnly natural)
    {
        var number = 0;
        foreach (var date in _shift?.FurtherChecks(row, natural) ?? [])
        {
            var day = InOrder(row.When, date);
            Add(row with { Repeat = Further }, FurtherCheckKeys.After(row, ++number), row.Title, row.Text, concern: null, day);
            _reached[row.When.Anchor] = day;
        }
    }

    private void Repeat(PlanRow row, Repetition repeat, DateOnly start, DateOnly first)
    {
        var end = End(repeat.Until, first);
        for (var turn = 0; ; turn++)
        {
            var date = InOrder(row.When, repeat.Every.From(start, _calendar, turn));
            if (date >= end)
            {
                return;
            }

            var key = string.Create(CultureInfo.InvariantCulture, $"{row.Key}/{turn + 1}");
            var variant = row.Variants.Count > 0 ? _rotation.Pick(row, key, turn, date) : new RowVariant(row.Title, row.Text);
            Add(row, key, variant.Title, variant.Text, concern: null, date, variant.Strategy);
        }
    }

    private void Add(PlanRow row, string key, string title, string text, string? concern, DateOnly date, Strategy? strategy = null)
    {
        if (!_keys.Add(key))
        {
            return; // the same concern noted twice is one concern
        }

        var slots = PlanSlots.For(sale, customer, contact, concern);
        var objective = new Objective(key, row.Kind, SlotText.Fill(title, slots), SlotText.Fill(text, slots), row.Source, strategy);
        _entries.Add(new PlanEntry(_entries.Count, objective, row, date));
    }

    /// <summary>A concern keeps its key when others are added, resolved or taken away, so the key comes from its words.</summary>
    private static string KeyOf(PlanRow row, Concern concern)
    {
        var words = Encoding.UTF8.GetBytes(concern.Text.Trim());
        return $"{row.Key}/{Convert.ToHexStringLower(SHA256.HashData(words).AsSpan(0, 4))}";
    }

    /// <summary>
    /// The working day of a moment: before its anchor it moves back, to stay before; otherwise forward; never ahead of an
    /// earlier row of the same anchor.
    /// </summary>
    private DateOnly InOrder(PlanMoment moment, DateOnly date)
    {
        var day = moment.Offset.Count < 0 ? _calendar.OnOrBefore(date) : _calendar.OnOrAfter(date);
        return _reached.TryGetValue(moment.Anchor, out var earlier) && earlier > day ? earlier : day;
    }

    private DateOnly End(PlanMoment until, DateOnly first)
    {
        if (Anchor(until.Anchor) is not { } anchor || (until.Anchor == PlanAnchor.Renewal && anchor <= known.Today))
        {
            return Horizon(first);
        }

        var end = until.Offset.From(anchor, _calendar);
        return until.Offset.Count < 0 ? _calendar.OnOrBefore(end) : _calendar.OnOrAfter(end);
    }

    /// <summary>
    /// Without a renewal in sight, contact is planned for a year: until the first anniversary of the close. When delivery is so
    /// late that nothing would come before it, or it is near (as the sale was logged, or as the plan rolls on), a later one is taken.
    /// </summary>
    private DateOnly Horizon(DateOnly first)
    {
        var logged = LocalTime.DateIn(sale.LoggedAt, owner.Rhythm.TimeZoneId).AddMonths(MonthsOfRoom);
        var ahead = known.Today?.AddMonths(MonthsOfRoom) is { } today && today > logged ? today : logged;
        var years = 1;
        while (sale.Dates.Close.AddYears(years) <= first || sale.Dates.Close.AddYears(years) <= ahead)
        {
            years++;
        }

        return _calendar.OnOrAfter(sale.Dates.Close.AddYears(years));
    }

    private DateOnly? Anchor(PlanAnchor anchor) => anchor switch
    {
        PlanAnchor.Close => sale.Dates.Close,
        PlanAnchor.Delivery => sale.Dates.Delivery,
        _ => sale.Dates.Renewal,
    };
}
