using System.Text.RegularExpressions;

namespace AfterSale.BotFramework.Schema;

/// <summary>Helpers over activities, under the names that the SDK gives them.</summary>
public static partial class ActivityExtensions
{
    /// <summary>Takes the mention of the bot out of the text, as a message in a group starts with it.</summary>
    /// <param name="activity">The message.</param>
    /// <returns>The text that is left.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of one account out of the text.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The id of the account.</param>
    /// <returns>The text that is left.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (id is null || activity.Text is null)
        {
            return activity.Text;
        }

        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            // Some channels leave the text of the mention out: then it is the name between the tags.
            if (!string.IsNullOrEmpty(mention.Text))
            {
                activity.Text = activity.Text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
            else if (!string.IsNullOrEmpty(mention.Mentioned?.Name))
            {
                var name = mention.Mentioned.Name;
                activity.Text = AtTag().Replace(activity.Text, tag => tag.Groups[1].Value == name ? string.Empty : tag.Value).Trim();
            }
        }

        return activity.Text;
    }

    [GeneratedRegex("<at[^>]*>(.*?)</at>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtTag();
}
