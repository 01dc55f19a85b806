using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain;
using AfterSale.Domain.People;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Forms;

/// <summary>Somebody who uses the bot, by part of their name; stored as the name and, on a line of its own, the id.</summary>
internal sealed class PersonField(string key, IPeople people) : FormField(key)
{
    /// <summary>Who may be meant.</summary>
    public required Func<FormScope, Person, bool> Among { get; init; }

    /// <summary>The id in a stored answer.</summary>
    /// <param name="stored">The answer.</param>
    public static PersonId? IdIn(string? stored) => stored?.Split('\n') is [_, var id] ? new PersonId(id) : null;

    /// <summary>The answer that means a person.</summary>
    /// <param name="person">The person.</param>
    public static string Store(Person person) => $"{person.Name.ReplaceLineEndings(" ")}\n{person.Id}";

    /// <inheritdoc/>
    public override async ValueTask<FieldAnswer> ReadAsync(FormScope scope, string answer, CancellationToken cancellationToken)
    {
        var among = (await people.AllAsync(cancellationToken)).Where(person => Among(scope, person)).ToList();
        if (among.FirstOrDefault(person => Store(person) == answer) is { } known)
        {
            return new FieldAnswer.Accepted(Store(known));
        }

        return PersonLookup.Find(answer, among) switch
        {
            ([var one], _) => new FieldAnswer.Accepted(Store(one)),
            ({ Count: > 1 } several, _) => Which(Text.Of("person.which"), several),
            (_, { Count: > 0 } near) => Which(Text.Of("person.none_near", Say.Words(answer, 60)), near),
            _ => new FieldAnswer.Refused(Text.Of("person.none", Say.Words(answer, 60))),
        };
    }

    /// <inheritdoc/>
    public override AdaptiveElement Input(FormScope scope, string? value) => new TextInput { Id = Key, Label = CardLabel, Value = value };

    /// <inheritdoc/>
    public override string InputValue(FormScope scope, string stored) => stored.Split('\n')[0];

    private static FieldAnswer.Choose Which(string message, IReadOnlyList<Person> some) =>
        new(message, [.. some.Take(PersonLookup.MostToChoose).Select(person => new FormOption(Store(person), person.Name))]);
}
