using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AfterSale.Domain.Plans;
using AfterSale.Tests.Architecture;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Playbook;

/// <summary>
/// Writes down what a rep and the bot say to each other, so that it can be read, and holds it to the page in docs. To renew the page after a change
/// of words, run the test with the environment variable AFTERSALE_RENEW_TRANSCRIPT=1 and read what has changed.
/// </summary>
internal sealed partial class Transcript(TeamsRep rep)
{
    private const int MostLines = 9;
    private const int LongestLine = 220;

    private readonly StringBuilder _page = new();

    /// <summary>A heading, with a sentence on what goes on.</summary>
    public void Chapter(string title, string text) => _page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{text}\n");

    /// <summary>The clock is moved; what comes by itself is written down.</summary>
    public async Task<IReadOnlyList<Delivery>> DayAsync(int year, int month, int day, int hour = 9)
    {
        await rep.Host.MoveToAsync(new DateTimeOffset(year, month, day, hour, 5, 0, TimeSpan.Zero));
        _page.Append(CultureInfo.InvariantCulture, $"\n### {new DateOnly(year, month, day):dddd d MMMM yyyy}\n");
        return Bot(rep.Read());
    }

    /// <summary>Goes from touch point to touch point before a day: each comes up on its day, and the rep does it and presses Done.</summary>
    public async Task DoneBeforeAsync(int year, int month, int day)
    {
        var end = new DateOnly(year, month, day);
        var last = DateOnly.FromDateTime(rep.Host.Clock.GetUtcNow().UtcDateTime);
        _page.Append('\n');
        while ((await rep.FileAsync()).Plan.Where(one => one.State == TouchPointState.Planned && one.DueOn > last && one.DueOn < end)
            .MinBy(one => one.DueOn) is { } next)
        {
            last = next.DueOn;
            await rep.Host.MoveToAsync(new DateTimeOffset(last, new TimeOnly(9, 5), TimeSpan.Zero));
            foreach (var nudge in rep.Read().Where(one => CardText.Actions(one.Card).Any(action => (string?)action["title"] == "Done")))
            {
                await rep.PressAsync(nudge, "Done");
                _page.Append(CultureInfo.InvariantCulture, $"*{last:dddd d MMMM}: “{nudge.Words.Split('\n')[0]}” comes up; Ada does it and presses Done.*  \n");
            }
        }
    }

    /// <summary>The rep says something.</summary>
    public async Task<string> SayAsync(string words)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n**Ada:** {words}\n");
        return string.Join('\n', Bot(await rep.SayAsync(words)).Select(one => one.Words));
    }

    /// <summary>The rep opens a form by words, fills it in and presses its button.</summary>
    public async Task<string> FillAsync(string words, string button, Dictionary<string, string> inputs)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n**Ada:** {words}\n");
        var form = (await rep.SayAsync(words)).First(delivery => CardText.Inputs(delivery.Card).Any());
        var filled = string.Join("; ", inputs.Select(input => $"{input.Key}: {input.Value.Replace("\n", ", ", StringComparison.Ordinal)}"));
        _page.Append(CultureInfo.InvariantCulture, $"\n**Ada** fills in the form ({filled}) and presses *{button}*.\n");
        return string.Join('\n', Bot((await rep.PressAsync(form, button, inputs)).Deliveries).Select(one => one.Words));
    }

    /// <summary>The rep presses a button.</summary>
    public async Task<IReadOnlyList<Delivery>> PressAsync(Delivery on, string button)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n**Ada** presses *{button}*.\n");
        return Bot((await rep.PressAsync(on, button)).Deliveries);
    }

    /// <summary>Compares with the page, or renews it.</summary>
    public void Check(string file, string head)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var text = head + _page;
        if (Environment.GetEnvironmentVariable("AFTERSALE_RENEW_TRANSCRIPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }

    private IReadOnlyList<Delivery> Bot(IReadOnlyList<Delivery> deliveries)
    {
        foreach (var delivery in deliveries)
        {
            var lines = delivery.Words.Split('\n').Select(line => line.Trim())
                .Where(line => line.Length > 0 && !Noise().IsMatch(line)).ToList();
            lines = [.. lines.Where((line, at) => at == 0 || line != lines[at - 1])];
            _page.Append("\n> ").AppendJoin("  \n> ", lines.Take(MostLines).Select(Short));
            _page.Append(lines.Count > MostLines ? "  \n> …\n" : "\n");
        }

        return deliveries;
    }

    private static string Short(string line) => line.Length > LongestLine ? line[..LongestLine] + "…" : line;

    // Dates and words as machines keep them: a card's values, versions and addresses.
    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d|markdown|http\S*|id:\S+.*|[a-z_]+\.[a-z_]+)$")]
    private static partial Regex Noise();
}
