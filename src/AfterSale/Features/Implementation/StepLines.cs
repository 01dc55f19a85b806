using System.Globalization;
using AfterSale.BotFramework.Recognizers;
using AfterSale.Domain.Implementations;
using AfterSale.Texts;

namespace AfterSale.Features.Implementation;

/// <summary>
/// Reads steps as a customer writes them down, one a line: "train the night shift by 3 Dec". A line without a day takes the form's.
/// </summary>
internal static class StepLines
{
    private const string By = " by ";
    private const int LongestDay = 40;

    private static readonly char[] Breaks = ['\n', '\r', ';'];
    private static readonly char[] Bullets = ['-', '*', '•', '–', '·', ' ', '\t'];

    /// <summary>The lines that have anything on them, without bullets.</summary>
    /// <param name="text">What was written.</param>
    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split(Breaks).Select(line => line.Trim().TrimStart(Bullets).TrimEnd()).Where(line => line.Length > 0)];

    /// <summary>A line's step and its day.</summary>
    /// <param name="line">The line.</param>
    /// <param name="today">The writer's day.</param>
    /// <param name="culture">How they write dates.</param>
    public static StepLine Read(string line, DateOnly today, CultureInfo culture)
    {
        var at = line.LastIndexOf(By, StringComparison.OrdinalIgnoreCase);
        var when = at > 0 ? line[(at + By.Length)..].Trim().TrimEnd('.') : "";
        return when.Length is 0 or > LongestDay
            ? new StepLine(line, null, null)
            : DateRecognizer.Recognize(when, today, culture, DatePreference.Future) switch
            {
                DateRecognition.Recognized day when day.Date < today => new(line, null, Text.Of("implementation.line_passed", Short(line))),
                DateRecognition.Recognized day => new(line[..at].TrimEnd(), day.Date, null),
                DateRecognition.Ambiguous or DateRecognition.Impossible => new(line, null, Text.Of("implementation.line_day", Short(line))),
                _ => new(line, null, null),
            };
    }

    /// <summary>What is wrong with some lines, or <see langword="null"/> when nothing is.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="today">The writer's day.</param>
    /// <param name="culture">How they write dates.</param>
    public static string? Problem(string text, DateOnly today, CultureInfo culture)
    {
        var lines = Split(text);
        return lines.Count == 0 ? Text.Of("implementation.no_step")
            : lines.FirstOrDefault(line => line.Length > ImplementationRules.LongestStep) is { } longest
                ? Text.Of("implementation.line_too_long", Short(longest), ImplementationRules.LongestStep)
            : lines.Select(line => Read(line, today, culture).Problem).FirstOrDefault(problem => problem is not null);
    }

    private static string Short(string line) => Say.Words(line, 60);
}

/// <summary>A line of steps.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Due">By which day, if the line says so.</param>
/// <param name="Problem">Why it can't be taken, kindly; <see langword="null"/> when it can.</param>
internal sealed record StepLine(string What, DateOnly? Due, string? Problem);
