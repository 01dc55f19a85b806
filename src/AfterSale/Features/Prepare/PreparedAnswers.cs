using System.Globalization;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Preparation;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.Prepare;

/// <summary>Turns what is prepared into a form's answers.</summary>
internal static class PreparedAnswers
{
    /// <summary>For the preparation's own form: all that is kept, to be edited; <see langword="null"/> when nothing is.</summary>
    public static FormKnown? ForEdit(CustomerFile file, DateOnly today)
    {
        if (file.Preparation() is not var (prepared, on))
        {
            return null;
        }

        var answers = Common(prepared);
        answers[PrepareKeys.Contact] = prepared.Contact ?? "";
        answers[PrepareKeys.CheckUps] = string.Join('\n', prepared.CheckUps);
        answers[CloseKeys.Close] = Day(prepared.Close);
        answers[CloseKeys.Delivery] = Day(prepared.Delivery);
        var lead = Text.Of("prepare.kept_since", Say.Words(file.Customer.Name, 120), Say.Day(on, today));
        return new(file.Customer.Id.Value, answers, lead);
    }

    /// <summary>For a sale, won or lost: what passes on to it. The day of the signature does not: it was only expected.</summary>
    public static FormKnown? ForClose(CustomerFile file, DateOnly today)
    {
        if (file.Preparation() is not var (prepared, on))
        {
            return null;
        }

        var answers = Common(prepared);
        answers[CloseKeys.Contact] = ContactOf(file, prepared.Contact);
        answers[CloseKeys.Delivery] = Day(prepared.Delivery);
        answers[CloseKeys.CheckUps] = prepared.CheckUps.Count > 0 ? YesNoField.Yes : "";
        var lead = Text.Of("prepare.inherited", Say.Day(on, today), string.Join(", ", Named(prepared)));
        return new(file.Customer.Id.Value, answers, lead);
    }

    /// <summary>What a preparation holds, by name and number.</summary>
    public static IEnumerable<string> Named(Prepared prepared)
    {
        (bool Is, string Name)[] parts =
        [
            (prepared.Contact is not null, Text.Of("prepare.part.contact")),
            (prepared.Product is not null, Text.Of("prepare.part.product")),
            (prepared.Value is not null, Text.Of("prepare.part.value")),
            (prepared.Delivery is not null, Text.Of("prepare.part.delivery")),
            (prepared.Benefits.Count > 0, Text.Count("prepare.part.needs", prepared.Benefits.Count)),
            (prepared.CompetitiveMatch is not null, Text.Of("prepare.part.match")),
            (prepared.Concerns.Count > 0, Text.Count("prepare.part.concerns", prepared.Concerns.Count)),
            (prepared.CheckUps.Count > 0, Text.Count("prepare.part.checkups", prepared.CheckUps.Count)),
        ];
        return parts.Where(part => part.Is).Select(part => part.Name).DefaultIfEmpty(Text.Of("prepare.part.nothing"));
    }

    private static Dictionary<string, string> Common(Prepared prepared) => new(StringComparer.Ordinal)
    {
        [CloseKeys.Product] = prepared.Product ?? "",
        [CloseKeys.Template] = prepared.Template ?? "",
        [CloseKeys.Value] = prepared.Value is { } value ? MoneyField.Store(value) : "",
        [CloseKeys.Benefits] = string.Join('\n', prepared.Benefits),
        [CloseKeys.Match] = prepared.CompetitiveMatch ?? "",
        [CloseKeys.OpenConcerns] = string.Join('\n', prepared.Concerns.Where(concern => !concern.FullyResolved).Select(concern => concern.Text)),
        [CloseKeys.ResolvedConcerns] = string.Join('\n', prepared.Concerns.Where(concern => concern.FullyResolved).Select(concern => concern.Text)),
    };

    private static string ContactOf(CustomerFile file, string? name) => name is null
        ? ""
        : file.Contacts.FirstOrDefault(contact => Names.Fold(contact.Name) == Names.Fold(name)) is { } known
            ? ContactField.Store(known)
            : KnownOrNew.New(name);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
