namespace AfterSale.Bot;

/// <summary>What of a feature can be asked for in words.</summary>
internal interface IFeatureCommands
{
    /// <summary>Its commands.</summary>
    IReadOnlyList<Command> Commands { get; }
}
