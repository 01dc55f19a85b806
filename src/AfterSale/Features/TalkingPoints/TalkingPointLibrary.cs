using AfterSale.Domain.TalkingPoints;
using AfterSale.Hosting;

namespace AfterSale.Features.TalkingPoints;

/// <summary>The authored talking points, read and checked once at start.</summary>
/// <param name="points">The points.</param>
internal sealed class TalkingPointLibrary(IReadOnlyList<TalkingPoint> points)
{
    /// <summary>The points.</summary>
    public IReadOnlyList<TalkingPoint> Points => points;

    /// <summary>Reads a library file.</summary>
    /// <param name="file">Its path.</param>
    /// <exception cref="StartRefusedException">It is not there or has problems; the message names the line of each.</exception>
    public static TalkingPointLibrary Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new StartRefusedException($"The talking points '{file}' were not found.");
        }

        return TalkingPointReader.Read(Path.GetFileName(file), File.ReadAllText(file)) switch
        {
            TalkingPointReading.Understood understood => new(understood.Library),
            TalkingPointReading.NotUnderstood faulty => throw new StartRefusedException(
                "The talking points have problems; mend them and start again:" + Environment.NewLine
                + string.Join(Environment.NewLine, faulty.Problems.Select(problem => $"{problem.File}, line {problem.Line}: {problem.Message}"))),
            _ => throw new InvalidOperationException("A reading is understood or not."),
        };
    }
}
