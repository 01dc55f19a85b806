using AfterSale.Bot;

namespace AfterSale.Forms;

/// <summary>The side of a form's dialog that looks up, when it begins, what it is about: such as the benefits to choose from.</summary>
internal abstract partial class FormDialog
{
    /// <summary>
    /// What is given and not asked for, under keys that no field has. It is looked up anew each time the form begins, whatever a card says.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="subject">What the form is about.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected virtual Task<IReadOnlyDictionary<string, string>> GivenAsync(Turn turn, string? subject, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(NothingTyped);
}
