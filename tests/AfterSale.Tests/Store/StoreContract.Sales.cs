using System.Globalization;
using AfterSale.Domain;
using AfterSale.Store;
using Xunit;

namespace AfterSale.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_logged_close_is_there_as_it_was_given()
    {
        var close = Sample.Close(plan: [Sample.TouchPoint("t1"), Sample.TouchPoint("t2")]);
        Assert.Equal(LogCloseOutcome.Logged, await Store.Sales.LogCloseAsync(close, None));

        Assert.Equivalent(close.Sale, await Store.Sales.FindAsync(close.Sale.Id, None), strict: true);
        Assert.Equal(close.Customer, await Store.Customers.FindAsync(close.Customer.Id, None));
        Assert.Equal(close.Contact, await Store.Customers.FindContactAsync(close.Contact.Id, None));
        Assert.Equivalent(close.Plan, await TouchPoints.OfCustomerAsync(close.Customer.Id, None), strict: true);
    }

    [Fact]
    public async Task Logging_the_same_sale_twice_logs_it_once()
    {
        await Log(Sample.TouchPoint("t1"));
        var again = Sample.Close(plan: Sample.TouchPoint("t2")) with { Customer = Sample.Customer(name: "Changed") };
        Assert.Equal(LogCloseOutcome.AlreadyLogged, await Store.Sales.LogCloseAsync(again, None));

        Assert.Equal("Acme", (await Store.Customers.FindAsync(new("acme"), None))?.Name);
        Assert.Null(await TouchPoints.FindAsync(new("t2"), None));
    }

    [Fact]
    public async Task Of_many_who_log_the_same_sale_at_once_one_does()
    {
        var sales = Store.Sales;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16)
            .Select(_ => Task.Run(() => sales.LogCloseAsync(Sample.Close(plan: Sample.TouchPoint()), None))));
        Assert.Single(outcomes, LogCloseOutcome.Logged);
    }

    [Fact]
    public async Task A_close_that_fails_midway_leaves_nothing()
    {
        await Log(Sample.TouchPoint("taken"));
        var failing = Sample.Close(
            "s2", "other", Sample.TouchPoint("t8", "s2"), Sample.TouchPoint("taken", "s2"), Sample.TouchPoint("t9", "s2"));
        await Assert.ThrowsAnyAsync<Exception>(() => Store.Sales.LogCloseAsync(failing, None));

        Assert.Null(await Store.Sales.FindAsync(new("s2"), None));
        Assert.Null(await Store.Customers.FindAsync(new("other"), None));
        Assert.Equal(new CustomerId("acme"), (await Store.Customers.FindContactAsync(new("eve"), None))?.Customer);
        Assert.Null(await TouchPoints.FindAsync(new("t8"), None));
        Assert.Equal(new SaleId("s1"), (await Find("taken")).Sale);
        Assert.Equal(LogCloseOutcome.Logged, await Store.Sales.LogCloseAsync(failing with { Plan = [] }, None));
    }

    [Fact]
    public async Task A_second_sale_updates_the_customer_and_the_contact_as_it_says()
    {
        await Log();
        await Store.Sales.LogCloseAsync(
            Sample.Close("s2") with { Customer = Sample.Customer(name: "Acme AG"), Contact = Sample.Contact() with { Phone = "+351 1" } },
            None);
        Assert.Equal("Acme AG", (await Store.Customers.FindAsync(new("acme"), None))?.Name);
        Assert.Equal("+351 1", Assert.Single(await Store.Customers.ContactsOfAsync(new("acme"), None)).Phone);
    }

    [Fact]
    public async Task A_customers_sales_come_the_latest_close_first()
    {
        foreach (var (id, day) in new[] { ("s1", 10), ("s2", 20), ("s3", 5) })
        {
            await Store.Sales.LogCloseAsync(Sample.Close(id) with { Sale = Sample.Sale(id, closeDay: day) }, None);
        }

        await Store.Sales.LogCloseAsync(Sample.Close("s4", "other"), None);
        Assert.Equal(["s2", "s1", "s3"], (await Store.Sales.OfCustomerAsync(new("acme"), None)).Select(sale => sale.Id.Value));
        Assert.Empty(await Store.Sales.OfCustomerAsync(new("nobody"), None));
    }

    [Fact]
    public async Task A_reps_customers_come_by_name_and_only_theirs()
    {
        Assert.True(await Store.Customers.AreNoneAsync(None));
        foreach (var (id, name, owner) in new[]
        {
            ("1", "zeta", "ana"), ("2", "Álamo", "ana"), ("3", "Beta", "ana"), ("4", "Alpha", "an"),
        })
        {
            await Store.Sales.LogCloseAsync(
                Sample.Close("s" + id, id) with { Customer = Sample.Customer(id, name, new PersonId(owner)) }, None);
        }

        Assert.False(await Store.Customers.AreNoneAsync(None));
        Assert.Equal(["Álamo", "Beta", "zeta"], (await Store.Customers.OwnedByAsync(Sample.Ana, None)).Select(customer => customer.Name));
        Assert.Equal("Alpha", Assert.Single(await Store.Customers.OwnedByAsync(new("an"), None)).Name);
    }

    [Fact]
    public async Task A_customers_contacts_come_by_name()
    {
        foreach (var (id, name) in new[] { ("c1", "Zoë"), ("c2", "åsa"), ("c3", "Bob") })
        {
            await Store.Sales.LogCloseAsync(Sample.Close("s" + id) with { Contact = Sample.Contact(id, name: name) }, None);
        }

        Assert.Equal(["åsa", "Bob", "Zoë"], (await Store.Customers.ContactsOfAsync(new("acme"), None)).Select(contact => contact.Name));
        Assert.Null(await Store.Customers.FindContactAsync(new("c4"), None));
    }

    [Theory]
    [InlineData("Żółw & Söhne <b>\"x\"</b> 株式会社 🦊 \u202e‮ \0 \u0001")]
    [InlineData("  leading and trailing  ")]
    [InlineData("")]
    public async Task Any_text_is_kept(string name)
    {
        await Store.Sales.LogCloseAsync(Sample.Close() with { Customer = Sample.Customer(name: name) }, None);
        Assert.Equal(name, (await Store.Customers.FindAsync(new("acme"), None))?.Name);
        Assert.Equal(name, Assert.Single(await Store.Customers.OwnedByAsync(Sample.Ana, None)).Name);
    }

    [Fact]
    public async Task Very_long_texts_and_ids_are_kept()
    {
        var name = string.Concat(Enumerable.Repeat("ä🦊x", 2_500));
        var id = new string('漢', 3_000);
        var customer = Sample.Customer(id + "1", name, new PersonId(id + "a"));
        await Store.Sales.LogCloseAsync(Sample.Close() with { Customer = customer }, None);
        await Store.Sales.LogCloseAsync(
            Sample.Close("s2") with { Customer = Sample.Customer(id + "2", "other", new PersonId(id + "b")) }, None);

        Assert.Equal(customer, await Store.Customers.FindAsync(customer.Id, None));
        Assert.Equal(customer, Assert.Single(await Store.Customers.OwnedByAsync(customer.Owner, None)));
    }

    [Fact]
    public async Task Ids_differ_in_case_and_in_every_character()
    {
        string[] ids = ["a", "A", "a|", "a%7C", "a%", "a#", "ä", "a\u0308", "ß", "ss"];
        foreach (var id in ids)
        {
            await Store.Sales.LogCloseAsync(Sample.Close("s" + id, id) with { Customer = Sample.Customer(id, "name of " + id) }, None);
        }

        foreach (var id in ids)
        {
            Assert.Equal("name of " + id, (await Store.Customers.FindAsync(new(id), None))?.Name);
            Assert.Equal("s" + id, Assert.Single(await Store.Sales.OfCustomerAsync(new(id), None)).Id.Value);
        }
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task The_machines_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            var close = Sample.Close(plan: Sample.TouchPoint("I"));
            await Store.Sales.LogCloseAsync(close, None);
            Assert.Equivalent(close.Sale, await Store.Sales.FindAsync(close.Sale.Id, None), strict: true);
            Assert.Equivalent(close.Plan, await TouchPoints.PlannedForAsync(Sample.Ana, new(2026, 3, 2), 9, None), strict: true);
            Assert.Null(await TouchPoints.FindAsync(new("i"), None));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
