using System.Net;
using System.Net.Http.Json;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Connector;
using AfterSale.Domain;
using AfterSale.Store;
using AfterSale.Tests.FrontDoor;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.OneEffect;

/// <summary>What a rep says has one effect, whatever happens on the way of the answer.</summary>
public sealed class OneEffectTests
{
    [Fact]
    public async Task An_answer_that_never_left_leaves_after_a_restart_when_the_channel_sends_the_message_again()
    {
        await using var first = await StartAsync();
        var rep = first.Rep();
        await rep.LogCloseAsync("Northwind");
        first.Connector.FailNext(HttpStatusCode.ServiceUnavailable);
        var done = rep.Message("done northwind now", "said-once");
        using var unanswered = await first.Client.PostAsJsonAsync("/api/messages", done);
        Assert.Equal(HttpStatusCode.BadGateway, unanswered.StatusCode);
        Assert.Empty(rep.Read());

        await using var second = await first.RestartAsync();
        rep.Host = second;
        await rep.PostAsync(done);
        Assert.StartsWith("Done:", Assert.Single(rep.Read()).Words, StringComparison.Ordinal);
        await rep.PostAsync(done);
        Assert.Empty(rep.Read());
    }

    [Fact]
    public async Task A_card_that_was_shown_late_can_still_be_changed_in_place()
    {
        await using var host = await StartAsync();
        var rep = host.Rep();
        await rep.LogCloseAsync("Northwind");
        host.Connector.FailNext(HttpStatusCode.ServiceUnavailable);
        var asked = rep.Message("talking points northwind", "asked-once");
        using var unanswered = await host.Client.PostAsJsonAsync("/api/messages", asked);
        await rep.PostAsync(asked);
        var card = Assert.Single(rep.Read());

        // It must be found under the id that the channel gave, not under the name that it had before.
        var pressed = await rep.PressAsync(card, "Done");
        Assert.Equal(card.Id, Assert.Single(pressed.Deliveries).Id);
        Assert.True(pressed.Deliveries[0].IsUpdate);
    }

    [Fact]
    public async Task Of_a_turn_that_fails_nothing_is_stored_and_nothing_said_but_that_it_failed()
    {
        var trouble = new Trouble();
        await using var host = await StartAsync(builder => builder.Services.AddSingleton<IMiddleware>(trouble));
        var rep = host.Rep();
        await rep.LogCloseAsync("Northwind");
        var before = await PlanAsync(host);
        trouble.IsThere = true;
        var answer = Assert.Single(await rep.SayAsync("done northwind now"));
        Assert.Contains("went wrong", answer.Words, StringComparison.Ordinal);
        Assert.Equivalent(before, await PlanAsync(host), strict: true);

        trouble.IsThere = false;
        Assert.StartsWith("Done:", Assert.Single(await rep.SayAsync("done northwind now")).Words, StringComparison.Ordinal);
    }

    private static Task<BotHost> StartAsync(Action<WebApplicationBuilder>? configure = null) => BotHost.StartAsync(configure: builder =>
    {
        builder.Services.Configure<ConnectorOptions>(options => options.MaxRetryAttempts = 0);
        configure?.Invoke(builder);
    });

    private static async Task<IReadOnlyList<Domain.Plans.TouchPoint>> PlanAsync(BotHost host)
    {
        var customers = host.Services.GetRequiredService<ICustomers>();
        var touchPoints = host.Services.GetRequiredService<ITouchPoints>();
        var customer = Assert.Single(await customers.OwnedByAsync(new PersonId("msteams|user-ada"), CancellationToken.None));
        return await touchPoints.OfCustomerAsync(customer.Id, CancellationToken.None);
    }

    // The bot has done everything by now; only the storing is left.
    private sealed class Trouble : IMiddleware
    {
        public bool IsThere { get; set; }

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await next(cancellationToken);
            if (IsThere)
            {
                throw new InvalidDataException();
            }
        }
    }
}
