namespace AfterSale.Domain.Implementations;

/// <summary>How the implementation goes, in a word.</summary>
public enum StatusLight
{
    /// <summary>As planned.</summary>
    OnTrack,

    /// <summary>Later than planned.</summary>
    Slipping,

    /// <summary>It does not go on without help.</summary>
    Stuck,
}
