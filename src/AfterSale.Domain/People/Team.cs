using AfterSale.Domain.Complaints;

namespace AfterSale.Domain.People;

/// <summary>The people whose customers one manager answers for.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The name shown.</param>
/// <param name="TimeZoneId">The zone of members who have none of their own; <see langword="null"/> when the team says nothing.</param>
/// <param name="Holidays">The dates on which nobody of the team works.</param>
/// <param name="Complaints">How long each step of a recovery may take (playbook, section 5).</param>
public sealed record Team(
    TeamId Id, string Name, string? TimeZoneId, IReadOnlyList<DateOnly> Holidays, ComplaintDeadlines Complaints);
