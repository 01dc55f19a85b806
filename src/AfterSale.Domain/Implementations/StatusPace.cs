namespace AfterSale.Domain.Implementations;

/// <summary>How often the transition team gives a status: weekly, if need be daily (playbook, section 1, strategy 2; [MD]).</summary>
public enum StatusPace
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every working day.</summary>
    Daily,
}
