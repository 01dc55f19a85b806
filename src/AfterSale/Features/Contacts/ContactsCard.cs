using AfterSale.Bot;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Contacts;

/// <summary>Draws the people at a customer: who decides, who has left, who does not want to be contacted.</summary>
internal static class ContactsCard
{
    private const int Most = 20;

    /// <summary>The people there.</summary>
    public static AdaptiveCard Draw(CustomerFile file, DateOnly today)
    {
        var id = SayButton.Name(file.Customer.Id);
        var contacts = file.Contacts.OrderBy(contact => contact.LeftOn is not null).ToList();
        List<AdaptiveElement> body =
        [
            new TextBlock(Text.Of("contacts.title", Say.Words(file.Customer.Name, 120))) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading },
            .. Ban(file.Customer.DoNotContact, today),
            .. contacts.Take(Most).Select(contact => Row(file, contact, today)),
        ];
        if (contacts.Count == 0)
        {
            body.Add(new TextBlock(Text.Of("contacts.none")) { IsSubtle = true });
        }
        else if (contacts.Count > Most)
        {
            body.Add(new TextBlock(Text.Count("contacts.more", contacts.Count - Most)) { IsSubtle = true });
        }

        var banned = file.Customer.DoNotContact is not null || file.Contacts.Any(contact => contact.DoNotContact is not null);
        return new AdaptiveCard
        {
            Body = body,
            Actions =
            [
                SayButton.Of(Text.Of("contacts.button.add"), $"add contact {id}"),
                SayButton.Of(Text.Of("contacts.button.left"), $"contact left {id}"),
                SayButton.Of(Text.Of("contacts.button.decides"), $"new decision maker {id}"),
                banned
                    ? SayButton.Of(Text.Of("contacts.button.lift"), $"may contact {id}")
                    : SayButton.Of(Text.Of("contacts.button.ban"), $"do not contact {id}"),
            ],
        };
    }

    /// <summary>What came of a form about a contact.</summary>
    public static FormOutcome Outcome(CustomerFile file, string said, IReadOnlyList<string> lines)
    {
        var card = StoredCard.Draw(
            said, lines, (Text.Of("contacts.button.show"), $"contact {SayButton.Name(file.Customer.Id)}"), (Text.Of("retime.undo"), "undo"));
        return new(card, string.Join("\n\n", lines.Prepend(said)), [Text.Of("contacts.say_show", file.Customer.Name)]);
    }

    private static IEnumerable<AdaptiveElement> Ban(DoNotContact? refused, DateOnly today)
    {
        if (refused is not null)
        {
            yield return new TextBlock("⛔ " + Said(refused, today)) { Color = TextColor.Attention, Weight = TextWeight.Bolder };
        }
    }

    /// <summary>How it reads that somebody does not want to be contacted.</summary>
    public static string Said(DoNotContact refused, DateOnly today) => refused.Reason is { } reason
        ? Text.Of("contacts.ban.shown_why", Say.Day(refused.Since, today), Say.Words(reason, 200))
        : Text.Of("contacts.ban.shown", Say.Day(refused.Since, today));

    private static Container Row(CustomerFile file, Contact contact, DateOnly today)
    {
        var head = $"**{Say.Words(contact.Name, 120)}**" + (contact.Role is { } role ? " · " + Say.Words(role, 80) : "");
        var marks = new[]
        {
            contact.Decides ? Text.Of("contacts.mark.decides") : null,
            contact.Id == file.Sale?.Contact ? Text.Of("contacts.mark.main") : null,
            contact.LeftOn is { } on ? Text.Of("contacts.mark.left", Say.Day(on, today)) : null,
        };
        var reach = new[] { Say.Method(contact.Preferred), contact.Phone, contact.Email }
            .Where(part => !string.IsNullOrEmpty(part)).Select(part => Say.Words(part!, 120));
        return new Container([
                new TextBlock(string.Join(" · ", marks.Where(mark => mark is not null).Prepend(head))),
                new TextBlock(string.Join(" · ", reach)) { IsSubtle = true, Spacing = Spacing.None, Size = TextSize.Small },
                .. Ban(contact.DoNotContact, today),
            ])
        {
            Spacing = Spacing.Small,
            Separator = true,
        };
    }
}
