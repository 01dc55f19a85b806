using AfterSale.Domain.Journal;

namespace AfterSale.Domain.GoodNews;

/// <summary>A benefit or success was put on the customer's file (playbook, section 1: document the good news; [MD]). It counts as a result.</summary>
/// <param name="Sale">The sale that it came of, if there is one.</param>
/// <param name="Benefit">Which benefit it shows: one of those bought, or another.</param>
/// <param name="Story">The figure or the story, in the rep's words.</param>
/// <param name="SaidBy">Who said it, if noted.</param>
/// <param name="MayBeQuoted">Whether they may be quoted by name.</param>
public sealed record GoodNewsNoted(SaleId? Sale, string Benefit, string Story, string? SaidBy, bool MayBeQuoted) : JournalFact;
