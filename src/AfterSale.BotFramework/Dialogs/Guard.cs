using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AfterSale.BotFramework.Dialogs;

// What the SDK refuses, with the exceptions that it throws.
internal static class Guard
{
    public static string Id([NotNull] string? id, [CallerArgumentExpression(nameof(id))] string? name = null) =>
        string.IsNullOrWhiteSpace(id) ? throw new ArgumentNullException(name) : id;

    // The options or the result are optional and come before the token, so that a token is easily passed in their place.
    public static void NotAToken(object? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException("A cancellation token was passed in place of a value: name the argument.", name);
        }
    }
}
