namespace AfterSale.Domain.Promises;

/// <summary>A promise as it stands in the ledger (law 9).</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">To whom.</param>
/// <param name="What">What.</param>
/// <param name="By">By which day it is to be kept now.</param>
/// <param name="Owner">Who keeps it.</param>
/// <param name="MadeOn">On which day it was made.</param>
/// <param name="State">What became of it.</param>
/// <param name="ClosedOn">The day on which it was kept or broken.</param>
/// <param name="Moves">How often it was moved.</param>
/// <param name="BehindTheirBack">Whether it was ever moved without the customer's knowledge.</param>
/// <param name="Note">How it was kept, or why its breaking is no complaint.</param>
public sealed record Promise(
    PromiseId Id,
    CustomerId Customer,
    string What,
    DateOnly By,
    PersonId Owner,
    DateOnly MadeOn,
    PromiseState State,
    DateOnly? ClosedOn,
    int Moves,
    bool BehindTheirBack,
    string? Note)
{
    /// <summary>Whether it is still to be kept.</summary>
    public bool IsOpen => State == PromiseState.Open;

    /// <summary>Whether its day has passed and it was not kept.</summary>
    /// <param name="today">The owner's day.</param>
    public bool IsOverdue(DateOnly today) => IsOpen && By < today;

    /// <summary>Whether it counts as kept in the kept-promise rate: on its day, and never moved behind the customer's back.</summary>
    public bool CountsAsKept => State == PromiseState.Kept && ClosedOn <= By && !BehindTheirBack;
}

/// <summary>What became of a promise.</summary>
public enum PromiseState
{
    /// <summary>Still to be kept.</summary>
    Open,

    /// <summary>Kept.</summary>
    Kept,

    /// <summary>Broken.</summary>
    Broken,
}
