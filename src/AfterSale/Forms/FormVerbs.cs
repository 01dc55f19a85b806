namespace AfterSale.Forms;

/// <summary>What the buttons of a form say to the bot. Each form has its own, as its dialog must be found again.</summary>
internal static class FormVerbs
{
    /// <summary>The filled form.</summary>
    public const string Submit = "form.submit";

    /// <summary>Yes, store what the summary says.</summary>
    public const string Confirm = "form.confirm";

    /// <summary>Back from the summary to the form.</summary>
    public const string Edit = "form.edit";

    /// <summary>Leave it.</summary>
    public const string Cancel = "form.cancel";

    /// <summary>Whether a verb belongs to a form.</summary>
    public static bool IsOne(string verb) => verb is Submit or Confirm or Edit or Cancel;
}
