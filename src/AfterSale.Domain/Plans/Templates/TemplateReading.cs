namespace AfterSale.Domain.Plans.Templates;

/// <summary>What came of reading a template file.</summary>
public abstract record TemplateReading
{
    private TemplateReading()
    {
    }

    /// <summary>The file is in order.</summary>
    /// <param name="Template">The template.</param>
    public sealed record Understood(PlanTemplate Template) : TemplateReading;

    /// <summary>The file has problems; all of them, in the order of their lines.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record NotUnderstood(IReadOnlyList<TemplateProblem> Problems) : TemplateReading;
}

/// <summary>Something that a template file gets wrong, in words that its editor can act on.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record TemplateProblem(string File, int Line, string Message);
