namespace AfterSale.Domain.GoodNews;

/// <summary>One piece of good news on a customer's file.</summary>
/// <param name="Entry">The entry that it stands in.</param>
/// <param name="Day">On which day it was noted.</param>
/// <param name="By">Who noted it.</param>
/// <param name="Sale">The sale that it came of, if there is one.</param>
/// <param name="Benefit">Which benefit it shows.</param>
/// <param name="Story">The figure or the story.</param>
/// <param name="SaidBy">Who said it, if noted.</param>
/// <param name="MayBeQuoted">Whether they may be quoted by name.</param>
public sealed record GoodNewsItem(
    JournalEntryId Entry, DateOnly Day, PersonId By, SaleId? Sale, string Benefit, string Story, string? SaidBy, bool MayBeQuoted);
