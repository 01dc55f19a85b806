namespace AfterSale.Domain.Customers;

/// <summary>An account that has bought something, or may: before the first signature it is a prospect, a customer without a sale.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">Its name, as the rep typed it.</param>
/// <param name="Owner">The rep who looks after it; only they (and their manager) see it.</param>
/// <param name="Team">The owner's team.</param>
/// <param name="Since">When it was first logged, UTC.</param>
/// <param name="LostOn">The day on which they left us; <see langword="null"/> while they have not. Nothing has to be planned for a lost customer.</param>
/// <param name="DoNotContact">That they do not want to be contacted, if they said so.</param>
public sealed record Customer(
    CustomerId Id,
    string Name,
    PersonId Owner,
    TeamId Team,
    DateTimeOffset Since,
    DateOnly? LostOn = null,
    DoNotContact? DoNotContact = null);

/// <summary>Somebody does not want to be contacted (playbook, section 2: life happens). It can be lifted.</summary>
/// <param name="Since">Since which day.</param>
/// <param name="Reason">Why, if they said.</param>
public sealed record DoNotContact(DateOnly Since, string? Reason);

/// <summary>A person at a customer.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Where they work.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address, if known.</param>
/// <param name="Phone">Their phone number, if known.</param>
/// <param name="Preferred">How they want to be contacted; touch points follow it (playbook, section 2).</param>
/// <param name="Role">What they do there, if known.</param>
/// <param name="Decides">Whether they decide: the good-news file is for them (playbook, section 2).</param>
/// <param name="LeftOn">The day on which they left the customer; <see langword="null"/> while they are there.</param>
/// <param name="DoNotContact">That they do not want to be contacted, if they said so.</param>
public sealed record Contact(
    ContactId Id,
    CustomerId Customer,
    string Name,
    string? Email,
    string? Phone,
    ContactMethod Preferred,
    string? Role = null,
    bool Decides = false,
    DateOnly? LeftOn = null,
    DoNotContact? DoNotContact = null);

/// <summary>A way of contact (playbook, section 2: visit, call, e-mail, text, meeting).</summary>
public enum ContactMethod
{
    /// <summary>By phone.</summary>
    Call,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By text message.</summary>
    Text,

    /// <summary>In person, at the customer's.</summary>
    Visit,

    /// <summary>An arranged meeting, also online.</summary>
    Meeting,
}
