namespace AfterSale.Domain.Stages;

/// <summary>How long each stage is expected to last for a kind of product, in calendar days (playbook, section 1).</summary>
/// <param name="Novelty">Days of Novelty, counted from delivery; the time between close and delivery is Novelty as well.</param>
/// <param name="Learning">Days of Learning after Novelty.</param>
/// <param name="Effectiveness">Days of Effectiveness after Learning; Maintenance and Development follows.</param>
public sealed record StageLengths(int Novelty, int Learning, int Effectiveness)
{
    /// <summary>The day, counted from delivery, on which Learning is expected to begin.</summary>
    public int LearningFrom => Novelty;

    /// <summary>The day, counted from delivery, on which Effectiveness is expected to begin.</summary>
    public int EffectivenessFrom => Novelty + Learning;

    /// <summary>The day, counted from delivery, on which Maintenance and Development is expected to begin.</summary>
    public int MaintenanceFrom => Novelty + Learning + Effectiveness;
}
