namespace AfterSale.Domain.Stages;

/// <summary>What a stage is like and what it asks of the rep (playbook, section 1; [MD]).</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Motivation">What goes on in the customer's mind.</param>
/// <param name="Do">What the rep must do.</param>
/// <param name="Avoid">What the rep must not do.</param>
/// <param name="Source">The codes of the sources.</param>
public sealed record StageGuide(Stage Stage, string Motivation, IReadOnlyList<string> Do, IReadOnlyList<string> Avoid, string Source)
{
    /// <summary>The guide of every stage, in order.</summary>
    public static IReadOnlyList<StageGuide> All { get; } =
    [
        new(
            Stage.Novelty,
            "High: the purchase is new and much is expected of it.",
            [
                "Put in effort now, while it seems unnecessary: it makes the coming dip less steep and less deep.",
                "Let the customer build the implementation plan, and help them with it.",
                "Ask for referrals early in this stage, when the temperature is 4 or 5 and nothing is open.",
            ],
            ["Do not take enthusiasm for a sign that all is well and go quiet."],
            "MD"),
        new(
            Stage.Learning,
            "The motivation dip: it falls sharply, because the customer works harder than before and worries about results.",
            [
                "Be in touch more often: this is the most important stage.",
                "Look for the dip, and ask about use and results rather than mood.",
                "Take obstacles out of the way, offer training, and keep every promise.",
            ],
            ["Do not ask for referrals or testimonials.", "Do not try to sell more."],
            "MD"),
        new(
            Stage.Effectiveness,
            "Climbs back to where it was when everything was new, as results appear.",
            [
                "Make results visible against the benefits that were bought.",
                "Write the good news down where the next decision maker will find it.",
                "Ask for referrals and testimonials late in this stage, when results are in and nothing is open.",
            ],
            ["Do not let success go unrecorded."],
            "MD"),
        new(
            Stage.Maintenance,
            "Settled, but never still: the relationship improves or it decays.",
            [
                "Bring something of value with every contact.",
                "Mix the six strategies: develop, document, educate, ask for referrals, rethink needs, help with criteria.",
                "Look for needs that have changed: this is where the next purchase begins.",
            ],
            ["Do not only maintain: lunches and chats do not even protect the account."],
            "MD, FU"),
    ];

    /// <summary>The guide of one stage.</summary>
    /// <param name="stage">The stage.</param>
    public static StageGuide For(Stage stage) => All.Single(guide => guide.Stage == stage);
}
