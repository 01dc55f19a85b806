using AfterSale.Domain.Calendars;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;

namespace AfterSale.Domain.Readings;

/// <summary>The customer's state of mind about one sale on one day, each part with its reasons (playbook, section 1).</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Template">Its plan template.</param>
/// <param name="Today">The owner's day.</param>
/// <param name="Evidence">What is known beside the dates.</param>
/// <param name="Stage">Where the sale stands.</param>
/// <param name="Dip">The dip alert, if one stands.</param>
/// <param name="Direction">Where the relationship goes.</param>
/// <param name="Trouble">Open complaints and broken promises, the oldest first.</param>
public sealed record CustomerReading(
    Sale Sale,
    PlanTemplate Template,
    DateOnly Today,
    StageEvidence Evidence,
    StageReading Stage,
    DipAlert? Dip,
    Direction Direction,
    IReadOnlyList<Trouble> Trouble)
{
    /// <summary>Reads a sale.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="sale">One of their sales.</param>
    /// <param name="template">The sale's template.</param>
    /// <param name="rhythm">When the owner works.</param>
    /// <param name="today">The owner's day.</param>
    public static CustomerReading Of(CustomerFile file, Sale sale, PlanTemplate template, WorkRhythm rhythm, DateOnly today)
    {
        var evidence = file.Evidence(sale, template.Stages, rhythm.TimeZoneId);
        var dip = DipAlert.On(template.Curve, template.Stages, sale.Dates, evidence, WorkingCalendar.Of(rhythm), today);
        return new(
            sale,
            template,
            today,
            evidence,
            StageReader.Read(template.Stages, sale.Dates, evidence, today),
            dip,
            Direction.Read(sale.Dates, evidence, dip, today),
            Complaints.Trouble.Of(file, today));
    }

    /// <summary>The temperatures observed for this sale, oldest first.</summary>
    public IReadOnlyList<Observation> Observed => Evidence.Until(Sale.Dates, Today);

    /// <summary>The last temperature observed for this sale, if any.</summary>
    public int? Temperature => Observed.LastOrDefault(one => one.Temperature is not null)?.Temperature;

    /// <summary>Whether results were reported for this sale.</summary>
    public bool HasResults => Observed.Any(one => one.Results);

    /// <summary>The predicted motivation as a series.</summary>
    public IReadOnlyList<CurvePoint> Predicted =>
        MotivationCurve.Points(Template.Curve, Template.Stages, Sale.Dates, Evidence.EarlyEffort, Today);
}
