namespace AfterSale.Forms;

/// <summary>How far a form has come; kept in the conversation's state, so that a restart goes on at the same question.</summary>
internal sealed class FormProgress
{
    /// <summary>Names what the form will make, so that confirming twice makes it once.</summary>
    public string DraftId { get; set; } = "";

    /// <summary>What the form is about, such as a customer's id; looked up anew whenever it is used.</summary>
    public string? Subject { get; set; }

    /// <summary>What a form without fields is asked about, in words.</summary>
    public string? Lead { get; set; }

    /// <summary>Of what the answers were taken over that are known already; once taken over they are not again.</summary>
    public string? KnownOf { get; set; }

    /// <summary>The form that follows this one, be it stored or cancelled.</summary>
    public NextForm? Then { get; set; }

    /// <summary>Whether nothing is said when there turns out to be nothing to ask.</summary>
    public bool IsOptional { get; set; }

    /// <summary>Whether only what is required is asked for in words; the rest may be said with "edit".</summary>
    public bool RequiredOnly { get; set; }

    /// <summary>The answers by field; an empty one was skipped.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    /// <summary>The fields in the order in which they were answered in words: "back" goes along it.</summary>
    public List<string> Answered { get; set; } = [];

    /// <summary>The field being asked for in words.</summary>
    public string? Current { get; set; }

    /// <summary>The meanings to choose from for <see cref="Current"/>.</summary>
    public List<FormOption> Options { get; set; } = [];

    /// <summary>The card that shows the form or the summary, if one stands in the conversation.</summary>
    public string? CardId { get; set; }

    /// <summary>What the card's inputs showed when it was last drawn: an input emptied since then is a cleared answer.</summary>
    public Dictionary<string, string> Shown { get; set; } = [];

    /// <summary>Whether everything has been asked and the summary waits for a yes.</summary>
    public bool Confirming { get; set; }
}
