namespace AfterSale.BotFramework.Recognizers;

/// <summary>Lengths of time from a day: "in 10 days", "two weeks ago", "a month from Friday".</summary>
internal sealed partial class DateParser
{
    private void ReadDuration(int index)
    {
        var start = Skip(index, words.In);
        if (CountWords.Read(tokens, start, words) is not { } count)
        {
            return;
        }

        var at = Skip(SkipSign(count.End, '-'), words.Of);
        var working = words.Working.Contains(Word(at));
        at += working ? 1 : 0;
        if (!words.Units.TryGetValue(Word(at), out var unit) || (working && unit.Unit != DateUnit.Day))
        {
            return;
        }

        var kind = working ? DateUnit.WorkingDay : unit.Unit;
        var number = count.Value > int.MaxValue ? int.MaxValue : count.Value * unit.Count;
        at++;
        if (start > index)
        {
            OfferShift(at, math.Today, number, kind);
            var time = SkipSign(at, '\'');
            time = time > at && Token(time) is { Word: "s", Glued: true } ? time + 1 : time;
            if (words.Time.Contains(Word(time)))
            {
                OfferShift(time + 1, math.Today, number, kind);
            }

            return;
        }

        if (words.Ago.Contains(Word(at)))
        {
            OfferShift(at + 1, math.Today, -number, kind);
        }
        else if (words.From.Contains(Word(at)) || words.Before.Contains(Word(at)))
        {
            ReadFrom(at + 1, words.Before.Contains(Word(at)) ? -number : number, kind);
        }

        // Nothing but the length. In a sentence "a week" and "the last 3 weeks" are no dates.
        if (!searching || !(count.IsVague || words.Turns.ContainsKey(Word(index - 1))))
        {
            OfferShift(at, math.Today, math.MeansPast ? -number : number, kind);
        }
    }

    private void OfferShift(int end, DateOnly from, long count, DateUnit unit)
    {
        if (CanEnd(end))
        {
            Offer(end, math.Checked(math.Shift(from, count, unit)));
        }
    }

    private void ReadFrom(int index, long count, DateUnit unit)
    {
        if (Anchor(index) is not { } anchor)
        {
            return;
        }

        Offer(anchor.End, anchor.Recognition switch
        {
            DateRecognition.Recognized { Date: var date } => math.Checked(math.Shift(date, count, unit)),
            DateRecognition.Ambiguous { Candidates: var candidates } => Moved(candidates, count, unit),
            var other => other,
        });
    }

    private DateRecognition Moved(IReadOnlyList<DateOnly> candidates, long count, DateUnit unit)
    {
        var moved = candidates.Select(candidate => math.Checked(math.Shift(candidate, count, unit))).ToList();
        var dates = moved.OfType<DateRecognition.Recognized>().Select(recognized => recognized.Date).Distinct().ToList();
        return dates.Count < moved.Count
            ? moved.Find(one => one is DateRecognition.Impossible) ?? moved[0]
            : new DateRecognition.Ambiguous(dates);
    }
}
