namespace AfterSale.Domain.Customers;

/// <summary>An account that has bought something.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">Its name, as the rep typed it.</param>
/// <param name="Owner">The rep who looks after it; only they (and their manager) see it.</param>
/// <param name="Team">The owner's team.</param>
/// <param name="Since">When it was first logged, UTC.</param>
public sealed record Customer(CustomerId Id, string Name, PersonId Owner, TeamId Team, DateTimeOffset Since);

/// <summary>A person at a customer.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Customer">Where they work.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address, if known.</param>
/// <param name="Phone">Their phone number, if known.</param>
/// <param name="Preferred">How they want to be contacted; touch points follow it (playbook, section 2).</param>
public sealed record Contact(
    ContactId Id,
    CustomerId Customer,
    string Name,
    string? Email,
    string? Phone,
    ContactMethod Preferred);

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
