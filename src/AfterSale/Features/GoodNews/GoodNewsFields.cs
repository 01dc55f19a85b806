using AfterSale.Domain.Sales;
using AfterSale.Features.LogClose;
using AfterSale.Forms;
using AfterSale.Texts;

namespace AfterSale.Features.GoodNews;

/// <summary>What good news is asked for (playbook, section 1: benefits and successes on the customer's file).</summary>
internal static class GoodNewsFields
{
    /// <summary>The fields, with their words in the language of the turn.</summary>
    public static IReadOnlyList<FormField> All() =>
    [
        new BenefitField(GoodNewsKeys.Benefit) { Required = true, Label = Label(GoodNewsKeys.Benefit), Question = AskBenefit },
        new TextField(GoodNewsKeys.Other)
        {
            Label = Label(GoodNewsKeys.Other),
            Question = Question(GoodNewsKeys.Other),
            AsksWhen = static scope => scope[GoodNewsKeys.Benefit] == BenefitField.Another,
            Problem = static words => CloseMessages.Maybe(CloseRules.Benefits([words])),
        },
        new TextField(GoodNewsKeys.Story)
        {
            Required = true,
            Label = Label(GoodNewsKeys.Story),
            Question = Question(GoodNewsKeys.Story),
            Multiline = true,
            Problem = static words => CloseMessages.Maybe(CloseRules.Note(words)),
        },
        new TextField(GoodNewsKeys.SaidBy)
        {
            Label = Label(GoodNewsKeys.SaidBy),
            Question = Question(GoodNewsKeys.SaidBy),
            Problem = static words => CloseMessages.Maybe(CloseRules.Name(words)),
        },
        new YesNoField(GoodNewsKeys.Quote)
        {
            Label = Label(GoodNewsKeys.Quote),
            Question = Question(GoodNewsKeys.Quote),
            AsksWhen = static scope => scope[GoodNewsKeys.SaidBy] is not null,
        },
    ];

    /// <summary>What is missing, by field; empty when nothing is.</summary>
    /// <param name="scope">The answers.</param>
    public static Dictionary<string, FieldAnswer> Faults(FormScope scope)
    {
        var faults = new Dictionary<string, FieldAnswer>(StringComparer.Ordinal);
        if (scope[GoodNewsKeys.Benefit] == BenefitField.Another && scope[GoodNewsKeys.Other] is null)
        {
            faults[GoodNewsKeys.Other] = new FieldAnswer.Refused(Text.Of("goodnews.which_other"));
        }

        if (scope.Yes(GoodNewsKeys.Quote) && scope[GoodNewsKeys.SaidBy] is null)
        {
            faults[GoodNewsKeys.SaidBy] = new FieldAnswer.Refused(Text.Of("goodnews.quote_whom"));
        }

        return faults;
    }

    /// <summary>The benefit that was meant: what stands in the field for another one counts whatever was chosen beside it.</summary>
    /// <param name="scope">The answers.</param>
    public static string Benefit(FormScope scope) => scope[GoodNewsKeys.Other] ?? scope[GoodNewsKeys.Benefit]!;

    private static string AskBenefit(FormScope scope)
    {
        var bought = scope.Lines(BenefitField.Bought).Select((benefit, index) => $"{index + 1}. {Say.Words(benefit, 150)}").ToList();
        var ask = Text.Of("goodnews.benefit.ask");
        return bought.Count == 0 ? ask : ask + "\n\n" + string.Join('\n', bought);
    }

    private static string Label(string field) => Text.Of("goodnews." + field + ".label");

    private static Func<FormScope, string> Question(string field) => _ => Text.Of("goodnews." + field + ".ask");
}
