namespace AfterSale.BrowserTests.Support;

/// <summary>A fact that needs Chromium; skipped, saying so, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.WhyMissing;
}
