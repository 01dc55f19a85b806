using AfterSale.BotFramework.Adapters;
using AfterSale.BotFramework.Dialogs;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Testing;
using Xunit;

namespace AfterSale.BotFramework.Tests.Testing;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task The_dialog_begins_with_its_options_and_then_continues()
    {
        var client = new DialogTestClient(Channels.Test, Greeting(), "Ann");
        Assert.Null(client.DialogContext);

        Assert.Equal("Hello Ann, who else?", (await client.SendActivityAsync<IMessageActivity>("hi"))?.Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult!.Status);
        Assert.Equal("greeting", client.DialogContext!.ActiveDialog!.Id);

        Assert.Equal("Hello Bob.", (await client.SendActivityAsync<IMessageActivity>("Bob"))?.Text);
        Assert.Equal("Bye.", client.GetNextReply<IMessageActivity>()?.Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal((DialogTurnStatus.Complete, "Bob"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task The_channel_is_that_of_the_client_or_of_its_adapter()
    {
        var byName = new DialogTestClient(Channels.Msteams, Greeting());
        Assert.Equal(Channels.Msteams, (await byName.SendActivityAsync<IActivity>("hi"))!.ChannelId);
        var byAdapter = new DialogTestClient(new TestAdapter(Channels.Webchat), Greeting());
        Assert.Equal(Channels.Webchat, (await byAdapter.SendActivityAsync<IActivity>("hi"))!.ChannelId);
    }

    [Fact]
    public async Task Middleware_runs_and_the_state_is_saved_where_the_test_says()
    {
        var seen = new List<string?>();
        var storage = new MemoryStorage();
        await new DialogTestClient(Channels.Test, Greeting(), "Ann", [new Seeing(seen)], new ConversationState(storage))
            .SendActivityAsync<IActivity>("hi");
        var later = new DialogTestClient(Channels.Test, Greeting(), "Ann", null, new ConversationState(storage));
        Assert.Equal("Hello Bob.", (await later.SendActivityAsync<IMessageActivity>("Bob"))?.Text);
        Assert.Equal(["hi"], seen);
    }

    private static WaterfallDialog Greeting() => new(
        "greeting",
        [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"Hello {step.Options}, who else?", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"Hello {step.Result}.", cancellationToken: token);
                await step.Context.SendActivityAsync("Bye.", cancellationToken: token);
                return await step.EndDialogAsync(step.Result, token);
            },
        ]);

    private sealed class Seeing(List<string?> seen) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
