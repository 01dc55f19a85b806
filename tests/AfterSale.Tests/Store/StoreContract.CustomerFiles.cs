using AfterSale.Domain;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Journal;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.Promises;
using AfterSale.Store;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly CustomerId Acme = new("acme");

    [Fact]
    public async Task A_customers_file_holds_all_that_is_known_of_them()
    {
        await Log(Sample.TouchPoint());
        Assert.Equal(RecordOutcome.Recorded, await Record("e1", 1, new PromiseMade(new("p1"), "send the manual", new(2026, 3, 6), Sample.Ana)));
        Assert.Equal(RecordOutcome.Recorded, await Record("e2", 2, new SpokenTo("Eve", ContactMethod.Call, null), new Noted("in good spirits")));

        var file = Assert.IsType<CustomerFile>(await Store.Files.OpenAsync(Acme, None));
        Assert.Equal("Acme", file.Customer.Name);
        Assert.Equal("eve", file.Contact!.Id.Value);
        Assert.Equal("s1", file.Sale!.Id.Value);
        Assert.Equal("t1", Assert.Single(file.Plan).Id.Value);
        Assert.Equal([1, 2], file.Journal.Select(entry => entry.Number));
        Assert.Equal("send the manual", Assert.Single(file.OpenPromises()).What);
        Assert.Equal([new SpokenTo("Eve", ContactMethod.Call, null), new Noted("in good spirits")], file.Journal[1].Facts);
        Assert.Null(await Store.Files.OpenAsync(new("nobody"), None));
    }

    [Fact]
    public async Task An_entry_is_stored_once_however_often_it_comes()
    {
        await Log();
        Assert.Equal(RecordOutcome.Recorded, await Record("e1", 1, new Noted("once")));
        Assert.Equal(RecordOutcome.AlreadyRecorded, await Record("e1", 1, new Noted("twice")));
        Assert.Equal("once", Assert.IsType<Noted>(Assert.Single((await File()).Journal[0].Facts)).Text);
        Assert.Equal(1, (await Store.Files.FindEntryAsync(new("e1"), None))!.Number);
        Assert.Null(await Store.Files.FindEntryAsync(new("e2"), None));
    }

    [Fact]
    public async Task An_entry_made_on_an_outdated_file_is_not_stored_nor_what_it_changes()
    {
        await Log(Sample.TouchPoint());
        await Record("e1", 1, new Noted("first"));
        var late = new FileChange { TouchPoints = [Sample.TouchPoint().Next()] };
        Assert.Equal(RecordOutcome.Outdated, await Record("e2", 1, late, new Noted("on the same page")));
        var stale = new FileChange { TouchPoints = [Sample.TouchPoint() with { Revision = 7 }] };
        Assert.Equal(RecordOutcome.Outdated, await Record("e3", 2, stale, new Noted("on another revision")));
        Assert.Equal(1, (await Find("t1")).Revision);
        Assert.Single((await File()).Journal);
    }

    [Fact]
    public async Task What_an_entry_changes_is_stored_with_it()
    {
        await Log(Sample.TouchPoint("t1"), Sample.TouchPoint("t2"));
        var change = new FileChange
        {
            Customer = Sample.Customer() with { Name = "Acme & Sons" },
            Contacts = [Sample.Contact("kim", name: "Kim")],
            Sales = [Sample.Sale() with { Product = "Press 4000" }],
            TouchPoints = [Sample.TouchPoint("t1").Next() with { Title = "Changed" }, Sample.TouchPoint("t3") with { Revision = 0 }],
            Dropped = [new("t2")],
        };
        Assert.Equal(RecordOutcome.Recorded, await Record("e1", 1, change, new Noted("all of it")));
        var file = await File();
        Assert.Equal("Acme & Sons", file.Customer.Name);
        Assert.Equal(["eve", "kim"], file.Contacts.Select(contact => contact.Id.Value).Order());
        Assert.Equal("Press 4000", file.Sale!.Product);
        Assert.Equal(["t1", "t3"], file.Plan.Select(touchPoint => touchPoint.Id.Value).Order());
        Assert.Equal("Changed", (await Find("t1")).Title);
    }

    [Fact]
    public async Task What_a_person_recorded_is_found_the_latest_first()
    {
        await Log();
        await Record("e1", 1, Sample.Now, Sample.Ana, new Noted("old"));
        await Record("e2", 2, Sample.Now.AddHours(1), Sample.Ana, new Noted("newer"));
        await Record("e3", 3, Sample.Now.AddHours(2), Sample.Ben, new Noted("somebody else's"));
        await Record("e4", 4, Sample.Now.AddHours(3), Sample.Ana, new Noted("newest"));
        Assert.Equal(["e4", "e2"], (await Store.Files.LatestByAsync(Sample.Ana, Sample.Now.AddMinutes(1), 5, None)).Select(entry => entry.Id.Value));
        Assert.Equal(["e4"], (await Store.Files.LatestByAsync(Sample.Ana, Sample.Now, 1, None)).Select(entry => entry.Id.Value));
    }

    [Fact]
    public async Task Open_items_are_found_by_owner_and_kind_until_they_are_closed()
    {
        await Log();
        await Record("e1", 1, [Item("b", dueInHours: 2), Item("a", dueInHours: 1), Item("c", OpenItemKind.Feedback), Item("d", owner: Sample.Ben)]);
        Assert.Equal(["a", "b"], (await Store.OpenItems.OwnedByAsync(Sample.Ana, OpenItemKind.Promise, 9, None)).Select(item => item.Id));
        Assert.Equal(["a"], (await Store.OpenItems.OwnedByAsync(Sample.Ana, OpenItemKind.Promise, 1, None)).Select(item => item.Id));
        await Record("e2", 2, [Item("b", dueInHours: 2)]);
        Assert.Equal(["b"], (await Store.OpenItems.OwnedByAsync(Sample.Ana, OpenItemKind.Promise, 9, None)).Select(item => item.Id));
        Assert.Empty(await Store.OpenItems.OwnedByAsync(Sample.Ben, OpenItemKind.Promise, 9, None));
    }

    [Fact]
    public async Task A_reminder_is_handed_out_once_and_again_only_when_its_lease_runs_out()
    {
        await Log();
        await Record("e1", 1, [Item("soon", remindInHours: 1), Item("later", remindInHours: 9), Item("never")]);
        Assert.Empty(await Claim(Sample.Now));
        Assert.Equal(["soon"], await Claim(Sample.Now.AddHours(2)));
        Assert.Empty(await Claim(Sample.Now.AddHours(2)));
        Assert.Equal(["soon"], await Claim(Sample.Now.AddHours(3)));
        await Store.OpenItems.ReleaseAsync("soon", Sample.Now.AddHours(4), None);
        Assert.Equal(["soon"], await Claim(Sample.Now.AddHours(4)));
        await Store.OpenItems.RemindedAsync("soon", None);
        Assert.Equal(["later"], await Claim(Sample.Now.AddHours(10)));

        // What stays open as it was keeps what was told of it; what is open for another moment is told of again.
        await Record("e2", 2, [Item("soon", remindInHours: 1), Item("soon, moved", remindInHours: 11)]);
        Assert.Equal(["soon, moved"], await Claim(Sample.Now.AddHours(12)));
        await Store.OpenItems.RemindedAsync("gone", None);
        await Store.OpenItems.ReleaseAsync("gone", Sample.Now, None);
        Assert.Empty(await Claim(Sample.Now.AddHours(12)));
    }

    [Fact]
    public async Task Every_kind_of_fact_comes_back_as_it_was_stored()
    {
        await Log();
        JournalFact[] facts =
        [
            new ComplaintHeard(new("k"), "too loud", Sample.Ana, [new(ComplaintStep.PutRight, Sample.Now)], new PromiseId("p")),
            new ComplaintStepTaken(new("k"), ComplaintStep.Understand, "heard at a fair", ComplaintSource.Hearsay),
            new TakenBack(new("e0")),
        ];
        await Record("e1", 1, facts);
        Assert.Equivalent(facts, (await File()).Journal[0].Facts, strict: true);
    }

    private static OpenItem Item(
        string id, OpenItemKind kind = OpenItemKind.Promise, PersonId? owner = null, int dueInHours = 1, int? remindInHours = null) => new(
        id, Acme, owner ?? Sample.Ana, kind, "subject", "text", Sample.Now.AddHours(dueInHours), remindInHours is { } hours ? Sample.Now.AddHours(hours) : null);

    private async Task<IReadOnlyList<string>> Claim(DateTimeOffset now) =>
        [.. (await Store.OpenItems.ClaimDueAsync(now, TimeSpan.FromMinutes(5), 10, None)).Select(item => item.Id)];

    private async Task<CustomerFile> File() => Assert.IsType<CustomerFile>(await Store.Files.OpenAsync(Acme, None));

    private Task<RecordOutcome> Record(string id, int number, params JournalFact[] facts) =>
        Record(id, number, Sample.Now, Sample.Ana, facts);

    private Task<RecordOutcome> Record(string id, int number, FileChange change, params JournalFact[] facts) =>
        Store.Files.RecordAsync(Entry(id, number, Sample.Now, Sample.Ana, facts), change, [], None);

    private Task<RecordOutcome> Record(string id, int number, IReadOnlyList<OpenItem> open) =>
        Store.Files.RecordAsync(Entry(id, number, Sample.Now, Sample.Ana, [new Noted("items")]), FileChange.None, open, None);

    private Task<RecordOutcome> Record(string id, int number, DateTimeOffset at, PersonId by, params JournalFact[] facts) =>
        Store.Files.RecordAsync(Entry(id, number, at, by, facts), FileChange.None, [], None);

    private static JournalEntry Entry(string id, int number, DateTimeOffset at, PersonId by, IReadOnlyList<JournalFact> facts) =>
        new(new(id), Acme, number, at, DateOnly.FromDateTime(at.UtcDateTime), by, facts);
}
