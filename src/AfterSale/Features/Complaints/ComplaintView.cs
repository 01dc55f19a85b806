using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;

namespace AfterSale.Features.Complaints;

/// <summary>A complaint as somebody may see it.</summary>
/// <param name="File">The customer; of whoever is only offered the complaint, nothing else of it is shown.</param>
/// <param name="Complaint">The complaint.</param>
/// <param name="Viewer">Who looks at it.</param>
/// <param name="Acts">Whether they may take its steps; otherwise they may only answer the offer.</param>
/// <param name="Names">What the people of its story are called.</param>
internal sealed record ComplaintView(
    CustomerFile File, Complaint Complaint, Person Viewer, bool Acts, IReadOnlyDictionary<Domain.PersonId, string> Names)
{
    /// <summary>Whether it is offered to them.</summary>
    public bool IsOffered => Complaint.OfferedTo == Viewer.Id;

    /// <summary>Whom they may offer it to: their team.</summary>
    public required IReadOnlyList<Person> Colleagues { get; init; }

    /// <summary>Somebody's name.</summary>
    /// <param name="person">Who.</param>
    public string NameOf(Domain.PersonId? person) => person is { } known ? Names.GetValueOrDefault(known) ?? "" : "";
}
