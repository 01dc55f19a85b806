using System.Globalization;
using AfterSale.BotFramework;
using AfterSale.Domain.People;
using AfterSale.Store;

namespace AfterSale.Bot;

/// <summary>Opens a turn: who speaks, what time it is for them, in which language to answer.</summary>
internal sealed class TurnOpener(PersonDirectory directory, StrangerAnswer strangers, TimeProvider time, ISentCards cards)
{
    /// <summary>Opens the turn and puts it where <see cref="Turn.Of"/> finds it;
    /// <see langword="null"/> when the activity names nobody, or somebody who is not listed and has been told so.</summary>
    public async Task<Turn?> OpenAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        switch (await directory.WhoAsync(context, cancellationToken))
        {
            case Speaker.Known known:
                return Open(context, known.Person);
            case Speaker.Stranger:
                await strangers.AnswerAsync(context, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    private Turn Open(ITurnContext context, Person person)
    {
        var turn = new Turn(context, person, time.GetUtcNow(), TurnCulture.Of(context.Activity.Locale), cards);
        context.TurnState.Add(turn);
        return turn;
    }
}

/// <summary>In which language a turn is answered.</summary>
internal static class TurnCulture
{
    // Short day and month names of the kind that fit cards; what the bot speaks so far.
    private static readonly CultureInfo Spoken = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The client's culture: it orders day and month when dates are read.</summary>
    /// <param name="locale">The activity's locale, such as <c>en-US</c>.</param>
    public static CultureInfo Of(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale))
        {
            return Spoken;
        }

        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            // A client may send any text as its locale; an unknown one is no reason not to answer.
            return Spoken;
        }
    }

    /// <summary>Lets everything said in this turn, and its dates and amounts, read in the client's language if the bot speaks it.</summary>
    public static void Speak(CultureInfo culture)
    {
        var spoken = culture.TwoLetterISOLanguageName == Spoken.TwoLetterISOLanguageName && !culture.IsNeutralCulture ? culture : Spoken;
        CultureInfo.CurrentCulture = spoken;
        CultureInfo.CurrentUICulture = spoken;
    }
}
