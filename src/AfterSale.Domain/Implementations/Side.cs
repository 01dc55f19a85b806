namespace AfterSale.Domain.Implementations;

/// <summary>On which side of the sale somebody stands (playbook, section 1, strategy 2).</summary>
public enum Side
{
    /// <summary>The customer's.</summary>
    Theirs,

    /// <summary>Ours.</summary>
    Ours,
}
