using AfterSale.Domain.Customers;

namespace AfterSale.Domain.Plans;

/// <summary>A contact that the rep adds to a plan on their own.</summary>
/// <param name="Title">What it is called in lists.</param>
/// <param name="Objective">What it is for.</param>
/// <param name="Day">The day; when the rep does not work on it, their next working day is taken.</param>
/// <param name="Method">The way of contact.</param>
public sealed record OwnTouchPoint(string Title, string Objective, DateOnly Day, ContactMethod Method);
