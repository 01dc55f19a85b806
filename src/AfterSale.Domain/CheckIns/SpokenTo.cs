using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;

namespace AfterSale.Domain.CheckIns;

/// <summary>Contact outside the plan (playbook, section 2: life happens): it is logged and counts for the cadence.</summary>
/// <param name="With">With whom.</param>
/// <param name="Method">How.</param>
/// <param name="Note">What about, if noted.</param>
public sealed record SpokenTo(string With, ContactMethod Method, string? Note) : JournalFact;
