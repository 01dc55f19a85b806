using System.Globalization;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Schema;
using AfterSale.LocalChat.DirectLine;
using Xunit;

namespace AfterSale.Tests.Store;

/// <summary>LiteDB 5.0.20 corrupts its file when two collections are written at once; and its cache when pages are read at once.</summary>
public sealed class StoreLoadTests : IDisposable
{
    private const int Writers = 16;
    private const int Rounds = 25;

    private static CancellationToken None => CancellationToken.None;

    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Everything_that_many_wrote_at_once_is_there_after_a_restart()
    {
        await using (var services = _directory.Services())
        {
            var store = new StorePorts(services);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteEverything(store, writer))));
        }

        await using var reopened = _directory.Services();
        var again = new StorePorts(reopened);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => VerifyEverything(again, writer))));
        Assert.Equal(Writers, (await again.People.AllAsync(None)).Count);
        Assert.Empty(await again.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 9, None));
        var planned = await again.TouchPoints.PlannedForAsync(Sample.Ana, DateOnly.MaxValue, int.MaxValue, None);
        Assert.Equal(Writers * Rounds * 2, planned.Count);
    }

    private static async Task WriteEverything(StorePorts store, int writer)
    {
        var chat = $"chat{writer}";
        await store.DirectLine.StartAsync(new DirectLineConversation(chat, "u", "U", "s", Sample.Now), None);
        for (var round = 0; round < Rounds; round++)
        {
            var name = $"{writer}.{round}";
            var plan = Enumerable.Range(0, 2)
                .Select(row => Sample.TouchPoint($"{name}.{row}", name, name) with { Title = Long(writer, round) })
                .ToArray();
            await store.Sales.LogCloseAsync(Sample.Close(name, name, plan), None);
            var undone = Sample.Close(name + "!", name + "!", Sample.TouchPoint(name + "!"), plan[0]);
            await Assert.ThrowsAnyAsync<Exception>(() => store.Sales.LogCloseAsync(undone, None));
            await store.People.SaveAsync(Sample.Person($"p{writer}", Long(writer, round)), [new("msteams", name)], None);
            await store.Conversations.RememberAsync(new($"p{writer}"), Sample.Reference(name), Sample.Now.AddMinutes(round), None);
            await store.Conversations.ForgetAsync(new($"p{writer}"), $"{writer}.{round - 1}", None);
            await store.DirectLine.AppendAsync(chat, new Activity { Text = Long(writer, round) }, Id, None);
            await store.Storage.WriteAsync(
                new Dictionary<string, object> { [name] = StateDocument.FromJson("{}", null), [$"w{writer}"] = StateDocument.FromJson("{}", "*") }, None);
            await store.Storage.DeleteAsync([$"{writer}.{round - 2}"], None);
            foreach (var due in await store.TouchPoints.ClaimDueAsync(Sample.Now, Sample.Lease, 5, None))
            {
                var card = Sample.Card($"card {due.Id}", due.Id.Value);
                Assert.True(await store.TouchPoints.RecordSentAsync(due.Told(Sample.Now), card, None));
            }

            Assert.NotEmpty(await store.Customers.OwnedByAsync(Sample.Ana, None));
        }
    }

    private static async Task VerifyEverything(StorePorts store, int writer)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var name = $"{writer}.{round}";
            Assert.NotNull(await store.Sales.FindAsync(new(name), None));
            Assert.Null(await store.Customers.FindAsync(new(name + "!"), None));
            var plan = await store.TouchPoints.OfCustomerAsync(new(name), None);
            Assert.Equal(2, plan.Count);
            foreach (var touchPoint in plan)
            {
                Assert.Equal((Long(writer, round), 2), (touchPoint.Title, touchPoint.Revision));
                Assert.Equal($"card {touchPoint.Id}", Assert.Single(await store.SentCards.OfTouchPointAsync(touchPoint.Id, None)).CardId);
            }

            var person = await store.People.FindAsync(new AfterSale.Store.ChannelIdentity("msteams", name), None);
            Assert.Equal($"p{writer}", person?.Id.Value);
            Assert.Equal(round >= Rounds - 2 ? 1 : 0, (await store.Storage.ReadAsync([name], None)).Count);
        }

        Assert.Equal($"{writer}.{Rounds - 1}", (await store.Conversations.FindAsync(new($"p{writer}"), None))?.Conversation?.Id);
        var said = await store.DirectLine.ReadAsync($"chat{writer}", 0, int.MaxValue, None);
        Assert.Equal(Enumerable.Range(0, Rounds).Select(round => Long(writer, round)), said.Select(entry => entry.Activity.Text));
        Assert.Equal(Enumerable.Range(1, Rounds).Select(number => (long)number), said.Select(entry => entry.Number));
    }

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Long(int writer, int round) => new((char)('a' + writer), 1 + (writer * round * 37 % 9_000));
}
