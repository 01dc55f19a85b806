namespace AfterSale.BrowserTests.Support;

/// <summary>A fact that needs Chromium and the Agents Playground; skipped, saying so, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute() => Skip = Browser.WhyMissing
        ?? (PlaygroundProcess.Program is null
            ? "NOT TESTED: the Agents Playground is missing. AFTERSALE_PLAYGROUND has to name the directory that holds 'agentsplayground' (bash .ci/run installs it)."
            : null);
}
