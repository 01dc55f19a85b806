namespace AfterSale.Domain.Referrals;

/// <summary>Whether a customer may be asked for something now.</summary>
public abstract record AskVerdict
{
    private AskVerdict()
    {
    }

    /// <summary>They may be asked.</summary>
    public sealed record May : AskVerdict;

    /// <summary>Not now.</summary>
    /// <param name="Reason">Why not.</param>
    /// <param name="From">From which day it may be asked if all goes as expected; <see langword="null"/> when no day brings it.</param>
    /// <param name="Trouble">What is open with them, in words, when that is the reason.</param>
    public sealed record NotYet(AskRefusal Reason, DateOnly? From, string? Trouble = null) : AskVerdict;
}

/// <summary>Why a customer may not be asked for something now.</summary>
public enum AskRefusal
{
    /// <summary>They do not want to be contacted.</summary>
    DoNotContact,

    /// <summary>A complaint is open or a promise was broken.</summary>
    Trouble,

    /// <summary>Their last temperature is a fever.</summary>
    Fever,

    /// <summary>They are in Learning: the motivation dip.</summary>
    Learning,

    /// <summary>They are in Novelty and nobody has taken their temperature.</summary>
    NoTemperature,

    /// <summary>They are in Novelty and not warm enough for an early ask.</summary>
    NotWarm,

    /// <summary>No results are known.</summary>
    NoResults,

    /// <summary>Effectiveness has begun, and it is early in it.</summary>
    EarlyInEffectiveness,
}
