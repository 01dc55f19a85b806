using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;

namespace AfterSale.Samples;

/// <summary>One entry of a sample customer's journal, ready to be recorded.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Change">What it changes beside the journal.</param>
/// <param name="Open">What is open from then on.</param>
internal sealed record SampleEntry(JournalEntry Entry, FileChange Change, IReadOnlyList<OpenItem> Open);
