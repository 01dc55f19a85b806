using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Customers;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Wording;

namespace AfterSale.Domain.Plans;

/// <summary>Turns a template's rows into entries with days: which rows apply, how often, and on which working day each belongs.</summary>
internal sealed class PlanEntries(PlanTemplate template, Sale sale, Customer customer, Contact contact, Person owner)
{
    private const int MonthsOfRoom = 3;

    private readonly WorkingCalendar _calendar = WorkingCalendar.Of(owner.Rhythm);
    private readonly Dictionary<PlanAnchor, DateOnly> _reached = [];
    private readonly HashSet<string> _keys = [];
    private readonly List<PlanEntry> _entries = [];

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
        var first = InOrder(row.When, row.When.Offset.From(anchor, _calendar));
        if (row.PerConcern)
        {
            foreach (var concern in sale.Concerns.Where(concern => !concern.FullyResolved))
            {
                Add(row, KeyOf(row, concern), row.Title, row.Text, concern.Text, first);
            }
        }
        else if (row.Repeat is not null)
        {
            Repeat(row, row.Repeat, anchor, first);
        }
        else
        {
            Add(row, row.Key, row.Title, row.Text, concern: null, first);
        }

        _reached[row.When.Anchor] = first;
    }

    private void Repeat(PlanRow row, Repetition repeat, DateOnly anchor, DateOnly first)
    {
        var start = row.When.Offset.From(anchor, _calendar);
        var end = End(repeat.Until, first);
        for (var turn = 0; ; turn++)
        {
            var date = InOrder(row.When, repeat.Every.From(start, _calendar, turn));
            if (date >= end)
            {
                return;
            }

            var (title, text) = row.Variants.Count > 0
                ? (row.Variants[turn % row.Variants.Count].Title, row.Variants[turn % row.Variants.Count].Text)
                : (row.Title, row.Text);
            Add(row, string.Create(CultureInfo.InvariantCulture, $"{row.Key}/{turn + 1}"), title, text, concern: null, date);
        }
    }

    private void Add(PlanRow row, string key, string title, string text, string? concern, DateOnly date)
    {
        if (!_keys.Add(key))
        {
            return; // the same concern noted twice is one concern
        }

        var slots = PlanSlots.For(sale, customer, contact, concern);
        var objective = new Objective(key, row.Kind, SlotText.Fill(title, slots), SlotText.Fill(text, slots), row.Source);
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
        if (Anchor(until.Anchor) is not { } anchor)
        {
            return Horizon(first);
        }

        var end = until.Offset.From(anchor, _calendar);
        return until.Offset.Count < 0 ? _calendar.OnOrBefore(end) : _calendar.OnOrAfter(end);
    }

    /// <summary>
    /// Without a renewal in sight, contact is planned for a year: until the first anniversary of the close. When delivery is so
    /// late that nothing would come before it, or the sale was logged so late that it is near, a later anniversary is taken.
    /// </summary>
    private DateOnly Horizon(DateOnly first)
    {
        var logged = LocalTime.DateIn(sale.LoggedAt, owner.Rhythm.TimeZoneId).AddMonths(MonthsOfRoom);
        var years = 1;
        while (sale.Dates.Close.AddYears(years) <= first || sale.Dates.Close.AddYears(years) <= logged)
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
