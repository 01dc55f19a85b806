using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Features.Help;

namespace AfterSale.Bot;

/// <summary>A button that says a command, as if it had been typed.</summary>
internal static class SayButton
{
    private const string IdPrefix = "id:";

    /// <summary>The button.</summary>
    /// <param name="title">What stands on it.</param>
    /// <param name="words">What it says.</param>
    public static ExecuteAction Of(string title, string words) => new(HelpCommand.SayVerb)
    {
        Title = title,
        Data = new JsonObject { ["words"] = words },
        AssociatedInputs = AssociatedInputs.None,
    };

    /// <summary>A customer in the words of a button: by id, as two customers may have one name. Whose it is, is checked like a name.</summary>
    /// <param name="customer">The customer.</param>
    public static string Name(CustomerId customer) => IdPrefix + customer.Value;

    /// <summary>The id in the first of some words, with the words behind it; <see langword="null"/> when they begin with a name.</summary>
    /// <param name="words">The words behind a command.</param>
    public static (CustomerId Customer, string Behind)? Read(string words)
    {
        if (!words.StartsWith(IdPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = words[IdPrefix.Length..].Split(' ', 2);
        return (new CustomerId(parts[0]), parts.Length > 1 ? parts[1].Trim() : "");
    }
}
