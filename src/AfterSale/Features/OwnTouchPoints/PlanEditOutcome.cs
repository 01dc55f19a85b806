using AfterSale.Bot;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.OwnTouchPoints;

/// <summary>What is shown and said when a plan was edited.</summary>
internal static class PlanEditOutcome
{
    /// <summary>The outcome.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="said">What was done, harmless Markdown.</param>
    public static FormOutcome Of(CustomerFile file, string said) => new(
        CustomerForm.Stored(
            said, [], (Text.Of("planedit.button.plan"), $"plan {SayButton.Name(file.Customer.Id)}"), (Text.Of("planedit.button.undo"), "undo")),
        said,
        [$"plan {file.Customer.Name}", "undo"]);
}
