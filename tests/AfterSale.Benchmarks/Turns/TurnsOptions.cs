using System.Globalization;
using AfterSale.Benchmarks.Turns.Serving;

namespace AfterSale.Benchmarks.Turns;

/// <summary>What to measure, and how long.</summary>
internal sealed record TurnsOptions
{
    /// <summary>What can be asked for.</summary>
    public const string Usage =
        "turns [--rounds 3] [--seconds 10] [--warm-up 15] [--connections 16] [--starts 5] [--only bare,layer,…] [--server-gc]";

    /// <summary>How often every variant is measured under load.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>How long turns are counted.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long turns are not counted before: the runtime compiles anew what is hot, for longer where there is more of it.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many conversations are held at once, each over its own connection.</summary>
    public int Connections { get; init; } = 16;

    /// <summary>How often every variant is started to see how long that takes.</summary>
    public int Starts { get; init; } = 5;

    /// <summary>What is measured, the reference first.</summary>
    public IReadOnlyList<ServerVariant> Variants { get; init; } = ServerVariant.All;

    /// <summary>Whether the servers collect garbage as servers do by default.</summary>
    public bool ServerGarbageCollection { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It is not understood.</exception>
    public static TurnsOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new TurnsOptions();
        while (args.Length > 0)
        {
            (options, var used) = args switch
            {
                ["--server-gc", ..] => (options with { ServerGarbageCollection = true }, 1),
                ["--only", var names, ..] => (options with { Variants = [.. names.Split(',').Select(ServerVariant.Named)] }, 2),
                ["--rounds", var text, ..] => (options with { Rounds = Number(text, 0, 100) }, 2),
                ["--starts", var text, ..] => (options with { Starts = Number(text, 0, 100) }, 2),
                ["--connections", var text, ..] => (options with { Connections = Number(text, 1, 99) }, 2),
                ["--seconds", var text, ..] => (options with { Window = TimeSpan.FromSeconds(Number(text, 1, 600)) }, 2),
                ["--warm-up", var text, ..] => (options with { WarmUp = TimeSpan.FromSeconds(Number(text, 0, 600)) }, 2),
                [var unknown, ..] => throw new ArgumentException($"'{unknown}' is not understood."),
                [] => (options, 0),
            };
            args = args[used..];
        }

        return options;
    }

    private static int Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException($"'{text}' is not a number from {least} to {most}.");
}
