using AfterSale.Domain;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.People;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Sales;
using AfterSale.Domain.Stages;

namespace AfterSale.Samples;

/// <summary>Where and when an act of a sample customer's story takes place; names within a story are told apart from other customers' by the sale.</summary>
/// <param name="Owner">Who looks after the customer.</param>
/// <param name="Sale">The sale.</param>
/// <param name="Contact">Whom the rep talks to.</param>
/// <param name="Check">The check that is in hand on the day, if one is.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Today">The day of loading.</param>
internal sealed record SampleScene(
    Person Owner, Sale Sale, Domain.Customers.Contact Contact, TouchPointId? Check, DateTimeOffset At, DateOnly Today)
{
    /// <summary>A day counted from the day of loading.</summary>
    /// <param name="days">How many days ahead.</param>
    public DateOnly In(int days) => Today.AddDays(days);

    /// <summary>A check-in with the contact.</summary>
    /// <param name="temperature">The temperature.</param>
    /// <param name="use">How much they use.</param>
    /// <param name="obstacle">What stops them.</param>
    /// <param name="results">Which results they see.</param>
    public CheckedIn CheckIn(int temperature, UseLevel use, string? obstacle = null, string? results = null) =>
        new(Sale.Id, Contact.Preferred, Contact.Name, temperature, use, obstacle, results, Next: null, NextOn: null, Check);

    /// <summary>A promise to the customer.</summary>
    /// <param name="name">Its name in the story.</param>
    /// <param name="what">What.</param>
    /// <param name="days">By which day, counted from the day of loading.</param>
    public PromiseMade Promise(string name, string what, int days) => new(PromiseOf(name), what, In(days), Owner.Id);

    /// <summary>The promise was kept.</summary>
    /// <param name="name">Its name in the story.</param>
    /// <param name="note">How.</param>
    public PromiseKept Kept(string name, string? note = null) => new(PromiseOf(name), note);

    /// <summary>A complaint was heard.</summary>
    /// <param name="text">What the customer said.</param>
    public ComplaintHeard Complaint(string text) =>
        new(ComplaintOf, text, Owner.Id, ComplaintDeadlines.Default.For(At, Owner.Rhythm));

    /// <summary>A step of the complaint was taken.</summary>
    /// <param name="step">The step.</param>
    /// <param name="note">What was found, done or said.</param>
    /// <param name="source">Where the belief came from.</param>
    public ComplaintStepTaken Step(ComplaintStep step, string? note = null, ComplaintSource? source = null) => new(ComplaintOf, step, note, source);

    /// <summary>A step of the implementation plan was written down.</summary>
    /// <param name="name">Its name in the story.</param>
    /// <param name="what">What is to be done.</param>
    /// <param name="side">Whose step it is, and who wrote it.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="days">By which day, counted from the day of loading.</param>
    public ImplementationStepWritten Written(string name, string what, Side side, string who, int days) =>
        new(StepOf(name), Sale.Id, what, side, who, side, In(days));

    /// <summary>A step of the implementation plan.</summary>
    /// <param name="name">Its name in the story.</param>
    public ImplementationStepId StepOf(string name) => new($"{Sale.Id}-step-{name}");

    /// <summary>A name that is this customer's alone.</summary>
    /// <param name="name">The name in the story.</param>
    public string Name(string name) => $"{Sale.Id}-{name}";

    private ComplaintId ComplaintOf => new(Name("complaint"));

    private PromiseId PromiseOf(string name) => new(Name("promise-" + name));
}
