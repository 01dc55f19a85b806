using AfterSale.Domain.Customers;
using AfterSale.Domain.Stages;
using AfterSale.Domain.TalkingPoints;

namespace AfterSale.Domain.Library;

/// <summary>Something of value that a team keeps for its customers: never "just checking in" (playbook, section 4; [FU]).</summary>
/// <param name="Id">Which one.</param>
/// <param name="Team">Whose: a team sees its own only.</param>
/// <param name="AddedBy">Who added it.</param>
/// <param name="AddedOn">On which day, in their calendar.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Link">Where it is: http or https.</param>
/// <param name="Stage">For which stage; <see langword="null"/> for any.</param>
/// <param name="Strategy">For which strategy; <see langword="null"/> for any.</param>
/// <param name="Product">For which product; <see langword="null"/> for any.</param>
/// <param name="Industry">For which industry; <see langword="null"/> for any.</param>
/// <param name="ValidUntil">The last day on which it is worth anything; <see langword="null"/> when it does not age.</param>
public sealed record LibraryItem(
    LibraryItemId Id,
    TeamId Team,
    PersonId AddedBy,
    DateOnly AddedOn,
    string Title,
    Uri Link,
    Stage? Stage,
    Strategy? Strategy,
    string? Product,
    string? Industry,
    DateOnly? ValidUntil)
{
    /// <summary>Whether its day has passed: its adder sees it as such, and it is never suggested.</summary>
    /// <param name="today">The day of whoever looks.</param>
    public bool IsExpired(DateOnly today) => ValidUntil < today;

    /// <summary>Whether it may be offered in a situation. What the item does not limit fits anything.</summary>
    /// <param name="stage">Where the sale stands.</param>
    /// <param name="strategy">Which strategy is followed; <see langword="null"/> for none in particular.</param>
    /// <param name="product">What was bought.</param>
    /// <param name="today">The owner's day.</param>
    /// <param name="industry">The customer's industry, where it is known; an item for an industry fits no unknown one.</param>
    public bool Fits(Stage stage, Strategy? strategy, string? product, DateOnly today, string? industry = null) =>
        !IsExpired(today)
        && (Stage is null || Stage == stage)
        && (Strategy is null || strategy is null || Strategy == strategy)
        && (Product is null || Names.Fold(product ?? "").Contains(Names.Fold(Product), StringComparison.Ordinal))
        && (Industry is null || (industry is not null && Names.Fold(industry) == Names.Fold(Industry)));

    /// <summary>Whether every word occurs in it, wherever: title, product, industry or link.</summary>
    /// <param name="words">The words searched for, in any order.</param>
    public bool Matches(string words)
    {
        var text = Names.Fold(string.Join(' ', Title, Product, Industry, Link.Host));
        return Names.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
