using System.Text.Json;

namespace AfterSale.Domain.DataFiles;

/// <summary>The words that stand for an enumeration's members in data files: <c>ThankYou</c> is written <c>thankYou</c>.</summary>
internal static class DataWords
{
    /// <summary>All words of an enumeration.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>The member that a word stands for; <see langword="null"/>, with a complaint, when there is none.</summary>
    public static T? Read<T>(string word, Action<string> complain)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(member.ToString()) == word)
            {
                return member;
            }
        }

        complain($"\"{word}\" is not known here. {DataObject.Hint(word, Of<T>())}");
        return null;
    }
}
