using AfterSale.BotFramework;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.Customers;
using AfterSale.Features.Nudges;
using AfterSale.Features.Welcome;
using AfterSale.Forms;
using AfterSale.Store;
using AfterSale.Texts;

namespace AfterSale.Bot;

/// <summary>The bot: finds who speaks, and leads what they said or pressed to the feature that answers it.</summary>
internal sealed class AfterSaleBot(
    TurnOpener opener,
    DialogDesk dialogs,
    OwnBook book,
    CommandTable commands,
    CardRoutes cards,
    OldForms oldForms,
    WelcomeMessage welcome,
    IConversations conversations,
    ISweepSoon sweepSoon) : ActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (await opener.OpenAsync(turnContext, cancellationToken) is not { } turn)
        {
            return;
        }

        // Here and not in the opener: a culture set inside an awaited call does not come back out of it.
        TurnCulture.Speak(turn.Culture);
        if (IsPersonal(turnContext.Activity))
        {
            await RememberAsync(turn, cancellationToken);
        }

        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(turnContext);
        if (!IsPersonal(turn.Context.Activity))
        {
            await turn.SayAsync(Text.Of("group.private_only"), cancellationToken);
        }
        else if (CardSubmission.TryRead(turn.Context.Activity, out var pressed))
        {
            await PressedAsync(turn, pressed, cancellationToken);
        }
        else if (turn.Context.Activity.Text?.Trim() is { Length: > 0 } words)
        {
            await SaidAsync(turn, words, cancellationToken);
        }
        else
        {
            await NothingSaidAsync(turn, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(turnContext);
        if (!IsPersonal(turn.Context.Activity))
        {
            return CardAnswers.Message(Text.Of("group.private_only"));
        }

        if (!CardSubmission.TryRead(turn.Context.Activity, out var pressed))
        {
            return CardAnswers.Message(Text.Of("card.unknown"));
        }

        await PressedAsync(turn, pressed, cancellationToken);
        return turn.InvokeAnswer is { } card ? CardAnswers.Card(card) : CardAnswers.Message(Text.Of("card.taken"));
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        var bot = turnContext.Activity.Recipient?.Id;
        if (IsPersonal(turnContext.Activity) && membersAdded.Any(member => member.Id != bot))
        {
            await welcome.GreetAsync(Turn.Of(turnContext), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (IsPersonal(turnContext.Activity))
        {
            await welcome.GreetAsync(Turn.Of(turnContext), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversations.ForgetAsync(Turn.Of(turnContext).Person.Id, turnContext.Activity.Conversation!.Id!, cancellationToken);

    // Channels other than Teams name no conversation type: there a conversation is personal unless it says it is a group.
    private static bool IsPersonal(IActivity activity) =>
        activity.Conversation is { IsGroup: not true, ConversationType: null or "" or "personal" };

    private async Task RememberAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" })
        {
            return;
        }

        // Whoever writes can be reached, so nothing of theirs stays parked, whatever it was parked for.
        await conversations.RememberAsync(turn.Person.Id, activity.GetConversationReference(), turn.Now, cancellationToken);
        await sweepSoon.ReachableAsync(turn.Context, turn.Person.Id, cancellationToken);
    }

    private async Task SaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var stack = await dialogs.OpenAsync(turn.Context, cancellationToken);
        if (dialogs.OpenForm(stack) is { } form)
        {
            await SaidInFormAsync(turn, stack, form, words, cancellationToken);
        }
        else if (Words.Are(words, "cancel", "stop", "quit", "never mind", "back", "go back"))
        {
            await turn.SayAsync(Text.Of("cancel.nothing"), Starters(), cancellationToken);
        }
        else if (commands.Find(words) is var (command, rest))
        {
            await command.RunAsync(turn, rest, cancellationToken);
        }
        else
        {
            await NotUnderstoodAsync(turn, words, cancellationToken);
        }
    }

    private async Task SaidInFormAsync(Turn turn, DialogContext stack, FormDialog form, string words, CancellationToken cancellationToken)
    {
        if (Words.Are(words, "cancel", "stop", "quit", "never mind"))
        {
            turn.Follow(await form.AbandonAsync(turn.Context, cancellationToken));
            await stack.CancelAllDialogsAsync(cancellationToken);
            await turn.SayAsync(Text.Of("form.cancelled"), Starters(), cancellationToken);
            await DialogDesk.FollowAsync(turn, stack, cancellationToken);
        }
        else if (Words.Are(words, "help", "?"))
        {
            await form.AskAgainAsync(turn.Context, Text.Of("form.help"), cancellationToken);
        }
        else if (form.YieldsToCommands && commands.Find(words) is var (other, about))
        {
            await form.AbandonAsync(turn.Context, cancellationToken);
            await stack.CancelAllDialogsAsync(cancellationToken);
            await other.RunAsync(turn, about, cancellationToken);
        }
        else if (commands.Find(words) is ({ Interrupts: true } command, "") && Words.Are(words, command.Name))
        {
            // Only by its proper name: "today" is a fine answer to a question.
            await command.RunAsync(turn, "", cancellationToken);
            await form.AskAgainAsync(turn.Context, null, cancellationToken);
        }
        else if (await AboutOwnCustomerAsync(turn, words, cancellationToken) is var (named, behind))
        {
            var open = stack.ActiveDialog;
            await named.RunAsync(turn, behind, cancellationToken);
            if (ReferenceEquals((await dialogs.OpenAsync(turn.Context, cancellationToken)).ActiveDialog, open))
            {
                // Unless it was left for a form of its own, which has asked its own question.
                await form.AskAgainAsync(turn.Context, null, cancellationToken);
            }
        }
        else
        {
            await ContinueAsync(turn, stack, form, null, cancellationToken);
        }
    }

    private static async Task ContinueAsync(
        Turn turn, DialogContext stack, FormDialog form, CardSubmission? pressed, CancellationToken cancellationToken)
    {
        if ((await stack.ContinueDialogAsync(cancellationToken)).Status != DialogTurnStatus.Cancelled)
        {
            await DialogDesk.FollowAsync(turn, stack, cancellationToken);
            return;
        }

        if (!stack.IsStackOutdated)
        {
            await turn.SayAsync(Text.Of("form.lost"), Starters(), cancellationToken);
        }
        else if (pressed?.Verb == FormVerbs.Cancel)
        {
            await form.AbandonAsync(turn.Context, cancellationToken);
        }
        else
        {
            await form.BeginAnewAsync(stack, pressed, cancellationToken);
        }
    }

    // A nudge may come while a form is open: "done harbour" is about one of the speaker's customers, not an answer to the form.
    private async Task<(Command Command, string Words)?> AboutOwnCustomerAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (commands.Find(words) is not ({ NamesCustomer: true } command, { Length: > 0 } rest))
        {
            return null;
        }

        var own = (await book.WithinReachAsync(turn.Person, cancellationToken)).Select(customer => Names.Fold(customer.Name).Split(' ')[0]);
        return own.Contains(Names.Fold(rest).Split(' ')[0]) ? (command, rest) : null;
    }

    private async Task PressedAsync(Turn turn, CardSubmission pressed, CancellationToken cancellationToken)
    {
        var stack = await dialogs.OpenAsync(turn.Context, cancellationToken);
        if (!FormVerbs.IsOne(pressed.Verb))
        {
            await cards.PressedAsync(turn, pressed, cancellationToken);
        }
        else if (dialogs.OpenForm(stack) is { } form && await form.IsAboutAsync(turn.Context, pressed, cancellationToken))
        {
            await ContinueAsync(turn, stack, form, pressed, cancellationToken);
        }
        else
        {
            await oldForms.PressedAsync(turn, stack, pressed, cancellationToken);
        }
    }

    private async Task NothingSaidAsync(Turn turn, CancellationToken cancellationToken)
    {
        var stack = await dialogs.OpenAsync(turn.Context, cancellationToken);
        await turn.SayAsync(Text.Of("unknown.no_words"), dialogs.OpenForm(stack) is null ? Starters() : [], cancellationToken);
    }

    private async Task NotUnderstoodAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var nearest = commands.Nearest(words);
        if (nearest.Count == 0)
        {
            await turn.SayAsync(Text.Of("unknown.nothing_like"), Starters(), cancellationToken);
            return;
        }

        await turn.SayAsync(
            Text.Of("unknown.words") + "\n\n" + string.Join('\n', nearest.Select(command => $"- **{command}**: {Text.Of("unknown." + command.Replace(' ', '_'))}")),
            [.. nearest.Append(Text.Of("word.help")).Distinct()],
            cancellationToken);
    }

    private static IReadOnlyList<string> Starters() => [Text.Of("word.log_close"), Text.Of("word.my_day"), Text.Of("word.help")];
}
