using AfterSale.Features.IdleState;
using AfterSale.Tests.FrontDoor;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSale.Tests.Features.IdleState;

public sealed class IdleStateTests
{
    [Fact]
    public async Task A_form_that_was_left_open_is_let_go_after_thirty_days_and_not_before()
    {
        await using var host = await BotHost.StartAsync();
        var rep = host.Rep();
        await rep.SayAllAsync("log a close", "Northwind");
        var job = ActivatorUtilities.CreateInstance<IdleStateJob>(host.Services);

        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await job.RunAsync(CancellationToken.None));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await job.RunAsync(CancellationToken.None));

        var answer = Assert.Single(await rep.SayAsync("Eve"));
        Assert.Contains("help", answer.Suggested);
    }
}
