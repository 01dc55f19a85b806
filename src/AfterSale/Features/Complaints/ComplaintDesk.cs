using AfterSale.Bot;
using AfterSale.Domain;
using AfterSale.Domain.Calendars;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Journal;
using AfterSale.Domain.People;
using AfterSale.People;
using AfterSale.Store;

namespace AfterSale.Features.Complaints;

/// <summary>Where a complaint is opened, its steps are taken and its owner changes. Each act happens once however often it is asked for.</summary>
internal sealed class ComplaintDesk(
    CustomerFileDesk files, ComplaintAccess access, ComplaintMessenger messenger, IPeople people, Roster roster)
{
    /// <summary>The fact that a complaint was heard, with the deadlines of the team of whoever heard it: they own it (law 5).</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The complaint's id.</param>
    /// <param name="text">What the customer said.</param>
    /// <param name="promise">The broken promise that it came from, if any.</param>
    /// <param name="heardAt">When it was heard, UTC, if not just now.</param>
    public ComplaintHeard Heard(Turn turn, ComplaintId id, string text, PromiseId? promise = null, DateTimeOffset? heardAt = null)
    {
        var deadlines = roster.DeadlinesOf(turn.Person.Team).For(heardAt ?? turn.Now, turn.Person.Rhythm);
        var heardOn = heardAt is { } at ? LocalTime.DateIn(at, turn.Person.Rhythm.TimeZoneId) : (DateOnly?)null;
        return new ComplaintHeard(id, text, turn.Person.Id, deadlines, promise, heardAt, heardOn);
    }

    /// <summary>What facts bring about in the customer's plan: what asks something of them is held while there is trouble, then re-planned.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="file">The file before.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FileChange?> HoldsAsync(
        Turn turn, CustomerFile file, IReadOnlyList<JournalFact> facts, CancellationToken cancellationToken)
    {
        var rhythm = (await people.FindAsync(file.Customer.Owner, cancellationToken) ?? turn.Person).Rhythm;
        var entry = JournalWriter.Write(file, JournalEntryId.New(), turn.Person.Id, turn.Now, turn.Today, facts, FileChange.None);
        var changed = PlanHolds.After(file, entry, LocalTime.DateIn(turn.Now, rhythm.TimeZoneId), rhythm);
        return changed.Count == 0 ? null : new FileChange { TouchPoints = changed };
    }

    /// <summary>Takes a step.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="view">The complaint, opened in this turn for somebody who may act on it.</param>
    /// <param name="step">The step.</param>
    /// <param name="note">What was found, done or said; what the step needs is there.</param>
    /// <param name="source">Where the belief came from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The complaint as it is now, and what to say.</returns>
    public async Task<(ComplaintView View, string Said)> StepAsync(
        Turn turn, ComplaintView view, ComplaintStep step, string? note, ComplaintSource? source, CancellationToken cancellationToken)
    {
        if (view.Complaint.May(step, note) is var verdict && verdict != StepVerdict.Yes)
        {
            return (view, ComplaintSentences.Refused(view, step, verdict));
        }

        var after = await RecordAsync(turn, view, new ComplaintStepTaken(view.Complaint.Id, step, note, source), cancellationToken);
        return (after, ComplaintSentences.Taken(after, step, turn));
    }

    /// <summary>Offers a complaint to a colleague, who has to accept: until then it stays where it is (law 5).</summary>
    public async Task<(ComplaintView View, string Said)> OfferAsync(
        Turn turn, ComplaintView view, Person to, CancellationToken cancellationToken)
    {
        if (view.Complaint.IsFinished || to.Id == view.Complaint.Owner)
        {
            return (view, ComplaintSentences.NotOffered(view, to));
        }

        if (view.Complaint.OfferedTo is not null)
        {
            return (view, ComplaintSentences.OfferedAlready(view));
        }

        var after = await RecordAsync(turn, view, new ComplaintOffered(view.Complaint.Id, to.Id), cancellationToken);
        var reached = await messenger.OfferAsync(turn, after, to, cancellationToken);
        return (after, ComplaintSentences.Offered(after, to, reached));
    }

    /// <summary>Answers an offer; its owner may take it back by declining.</summary>
    public async Task<(ComplaintView View, string Said)> AnswerAsync(
        Turn turn, ComplaintView view, bool accepts, CancellationToken cancellationToken)
    {
        if (view.Complaint.OfferedTo is not { } offered || (!view.IsOffered && (accepts || !view.Acts)))
        {
            return (view, ComplaintSentences.NotOfferedToYou(view));
        }

        var owner = accepts ? offered : view.Complaint.Owner;
        var after = await RecordAsync(turn, view, new ComplaintOfferAnswered(view.Complaint.Id, accepts, owner), cancellationToken);
        var toldTo = view.IsOffered ? view.Complaint.Owner : offered;
        await messenger.AnswerAsync(turn, after, toldTo, ComplaintSentences.AnsweredToOther(after, accepts, withdrawn: !view.IsOffered), cancellationToken);
        return (after, ComplaintSentences.Answered(after, accepts, withdrawn: !view.IsOffered));
    }

    private async Task<ComplaintView> RecordAsync(Turn turn, ComplaintView view, JournalFact fact, CancellationToken cancellationToken)
    {
        var change = await HoldsAsync(turn, view.File, [fact], cancellationToken);
        var after = await files.RecordAsync(turn, view.File, JournalEntryId.New(), [fact], change, cancellationToken);
        return await access.AgainAsync(view, after, cancellationToken);
    }
}
