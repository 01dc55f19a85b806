using AfterSale.BotFramework.Dialogs;
using AfterSale.Forms;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Forms;

/// <summary>What holds for every form there is: it outlives a restart, help and cancel work in it, and what was typed is never lost.</summary>
public sealed class EveryFormTests
{
    // What opens each form with a question, after what has to be there first.
    private static readonly (string Dialog, string[] Said)[] Openings =
    [
        ("add_contact", ["add contact lumen"]),
        ("add_touch_point", ["add touch point lumen"]),
        ("asked", ["check in lumen", "5", "part", "skip the rest", "asked lumen"]),
        ("check_in", ["check in lumen"]),
        ("complaint", ["complaint lumen"]),
        ("complaint_step", ["complaint lumen: too slow", "put right lumen"]),
        ("confirmed", ["confirmed lumen"]),
        ("contact_left", ["contact left lumen"]),
        ("decision_maker", ["new decision maker lumen"]),
        ("delivery_moved", ["delivery moved lumen"]),
        ("do_not_contact", ["do not contact lumen"]),
        ("edit_customer", ["edit lumen"]),
        ("edit_objective", ["edit touch point lumen"]),
        ("feedback", ["feedback lumen"]),
        ("feedback_acted", ["feedback lumen: reports are slow", "acted on lumen"]),
        ("feedback_told", ["feedback lumen: reports are slow", "feedback told lumen"]),
        ("good_news", ["good news lumen"]),
        ("hand_over", ["hand over lumen"]),
        ("implementation_change", ["step lumen ours: train the night shift", "skip the rest", "change step lumen 1"]),
        ("implementation_status", ["implementation status lumen"]),
        ("implementation_step", ["step lumen"]),
        ("library", ["add to library"]),
        ("log_close", ["log a close"]),
        ("lost_customer", ["lost customer lumen"]),
        ("lost_sale", ["lost sale"]),
        ("may_contact", ["do not contact lumen because they asked us to stop", "may contact lumen"]),
        ("move_touch_point", ["move touch point lumen"]),
        ("out_of_office", ["out of office"]),
        ("prepare", ["prepare Nova Works"]),
        ("promise", ["promise lumen"]),
        ("promise_broken", ["promise lumen the manual by 18 Dec", "broken lumen"]),
        ("promise_moved", ["promise lumen the manual by 18 Dec", "moved lumen"]),
        ("renewal_moved", ["renewal moved lumen"]),
        ("renewed", ["renewed lumen"]),
        ("retime", ["delivery moved lumen to 20 Jan"]),
        ("spoke_to", ["spoke to lumen"]),
        ("transition_team", ["transition team lumen"]),
        ("undo", ["feedback lumen: reports are slow", "undo"]),
    ];

    // Only a manager opens it: HandOverTests.
    private static readonly string[] Elsewhere = ["hand_over_all"];

    [Fact]
    public async Task Every_form_goes_on_at_the_same_question_after_a_restart_and_is_left_by_cancel()
    {
        var first = await BotHost.StartAsync();
        List<(string Dialog, TeamsRep Rep, string Question)> open = [];
        var reps = Openings.Select(opening => first.Rep("user-" + opening.Dialog, "Ada " + opening.Dialog.Replace('_', ' '))).ToList();
        foreach (var rep in reps)
        {
            await rep.LogCloseAsync("Lumen Labs");
        }

        await first.MoveToAsync(new(2026, 12, 4, 8, 0, 0, TimeSpan.Zero));
        foreach (var ((dialog, said), rep) in Openings.Zip(reps))
        {
            open.Add((dialog, rep, Question(await rep.SayAllAsync(said))));
        }

        var forms = first.Services.GetServices<FormDialog>().Cast<Dialog>().Select(form => form.Id).Except(Elsewhere);
        Assert.Equal(forms.Order(StringComparer.Ordinal), open.Select(one => one.Dialog).Order(StringComparer.Ordinal));

        var second = await first.RestartAsync();
        var wrong = new List<string>();
        foreach (var (dialog, rep, question) in open)
        {
            rep.Host = second;
            var again = Question(await rep.SayAsync("help"));
            var left = string.Join('\n', (await rep.SayAsync("cancel")).Select(one => one.Words));
            var asks = new[] { question, "Say **yes**", "Say *edit*" }.Any(words => again.Contains(words, StringComparison.Ordinal));
            if (again.Length == 0 || !asks || !left.Contains("Nothing was stored", StringComparison.Ordinal))
            {
                wrong.Add($"{dialog}: asked «{question}», after the restart «{again}», cancel «{left}»");
            }
        }

        Assert.Equal([], wrong);
        await second.DisposeAsync();
        await second.Connector.DisposeAsync();
        Directory.Delete(first.Data, recursive: true);
    }

    // The last line of what was said in words, behind greetings and help; nothing where a card alone asks.
    private static string Question(IReadOnlyList<Delivery> deliveries) =>
        ((string?)deliveries.LastOrDefault(one => (string?)one.Activity["text"] is { Length: > 0 })?.Activity["text"] ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
}
