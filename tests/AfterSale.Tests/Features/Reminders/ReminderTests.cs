using AfterSale.Domain.Promises;
using AfterSale.Tests.FrontDoor;
using Xunit;

namespace AfterSale.Tests.Features.Reminders;

/// <summary>
/// What has to be done by a moment is told in time: a promise the working day before, a complaint's step two hours before, and a late step to
/// the manager, once (playbook, sections 3 and 5). Today is Sunday 22 Nov 2026, 22:00 UTC.
/// </summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task A_promise_is_reminded_of_the_working_day_before_once_with_what_can_be_said_of_it()
    {
        await using var host = await BotHost.StartAsync();
        var rep = await RepAsync(host);
        await rep.SayAsync("promise lumen send the manual by 30 Nov");
        rep.Read();

        await host.MoveToAsync(At(27, 8, 59));
        Assert.DoesNotContain(rep.Read(), IsPromise);
        await host.MoveToAsync(At(27, 9, 1));
        var reminder = Assert.Single(rep.Read(), IsPromise);
        Cards.AreShown(reminder);
        Assert.Contains("Mon 30 Nov", reminder.Words, StringComparison.Ordinal);
        await host.MoveToAsync(At(29, 12, 0));
        Assert.DoesNotContain(rep.Read(), IsPromise);

        await rep.PressAsync(reminder, "Kept");
        Assert.True(Assert.Single((await rep.FileAsync()).Promises()).CountsAsKept);
    }

    [Fact]
    public async Task A_promise_that_was_kept_in_the_meantime_is_not_reminded_of()
    {
        await using var host = await BotHost.StartAsync();
        var rep = await RepAsync(host);
        await rep.SayAsync("promise lumen send the manual by 30 Nov");
        await rep.SayAsync("kept lumen");
        rep.Read();
        await host.MoveToAsync(At(27, 9, 1));
        Assert.DoesNotContain(rep.Read(), IsPromise);
    }

    [Fact]
    public async Task A_moved_promise_is_reminded_of_before_its_new_day()
    {
        await using var host = await BotHost.StartAsync();
        var rep = await RepAsync(host);
        await rep.SayAsync("promise lumen send the manual by 30 Nov");
        await rep.SayAllAsync("moved lumen to 4 Dec", "yes");
        rep.Read();
        await host.MoveToAsync(At(27, 9, 1));
        Assert.DoesNotContain(rep.Read(), IsPromise);
        await host.MoveToAsync(new(2026, 12, 3, 9, 1, 0, TimeSpan.Zero));
        Assert.Single(rep.Read(), IsPromise);
    }

    [Fact]
    public async Task The_first_step_of_a_complaint_is_reminded_of_before_the_end_of_the_working_day()
    {
        await using var host = await BotHost.StartAsync();
        var rep = await RepAsync(host);
        await host.MoveToAsync(At(23, 10, 0));
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        rep.Read();
        await host.MoveToAsync(At(23, 14, 55));
        Assert.DoesNotContain(rep.Read(), IsComplaint);
        await host.MoveToAsync(At(23, 15, 5));
        var reminder = Assert.Single(rep.Read(), IsComplaint);
        Cards.AreShown(reminder);
        Assert.Contains("half of the invoices are wrong", reminder.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_was_taken_is_neither_reminded_of_nor_brought_before_the_manager()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        var (rep, manager) = await TeamAsync(host);
        await host.MoveToAsync(At(23, 10, 0));
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        await rep.SayAsync("acknowledged lumen");
        rep.Read();
        await host.MoveToAsync(At(23, 17, 30));
        Assert.DoesNotContain(rep.Read(), IsComplaint);
        Assert.DoesNotContain(manager.Read(), IsLate);
    }

    [Fact]
    public async Task A_late_step_goes_to_the_manager_once_and_stands_in_the_journal()
    {
        await using var host = await BotHost.StartAsync(configure: Staff.Configured());
        var (rep, manager) = await TeamAsync(host);
        await host.MoveToAsync(At(23, 10, 0));
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        await host.MoveToAsync(At(24, 9, 5));
        var late = Assert.Single(manager.Read(), IsLate);
        Assert.Contains("Ines Moreau is late with a complaint at Lumen Labs", late.Words, StringComparison.Ordinal);
        await host.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.DoesNotContain(manager.Read(), IsLate);

        var open = Assert.Single((await manager.PressAsync(late, "Open it")).Deliveries);
        Assert.Contains("half of the invoices are wrong", open.Words, StringComparison.Ordinal);
        Assert.Contains("Late, brought before the manager", (await rep.SayAsync("history lumen"))[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_manager_the_owner_hears_that_there_is_none()
    {
        await using var host = await BotHost.StartAsync();
        var rep = await RepAsync(host);
        await host.MoveToAsync(At(23, 10, 0));
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        rep.Read();
        await host.MoveToAsync(At(24, 9, 5));
        Assert.Single(rep.Read(), delivery => delivery.Words.Contains("there is no manager to help", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_blocks_the_bot_holds_up_nobody_and_hears_of_it_later()
    {
        await using var host = await BotHost.StartAsync();
        var blocked = await RepAsync(host, "user-blocked");
        var other = await RepAsync(host, "user-other");
        await blocked.SayAsync("promise lumen send the manual by 30 Nov");
        await other.SayAsync("promise lumen send the manual by 30 Nov");
        await blocked.RemoveAsync();
        await host.MoveToAsync(At(27, 9, 1));
        Assert.Single(other.Read(), IsPromise);
        Assert.DoesNotContain(blocked.Read(), IsPromise);
        await blocked.SayAsync("hello");
        await host.MoveToAsync(At(27, 10, 5));
        Assert.Single(blocked.Read(), IsPromise);
    }

    [Fact]
    public async Task My_day_says_what_else_waits()
    {
        await using var host = await BotHost.StartAsync();
        var rep = await RepAsync(host);
        await rep.SayAsync("promise lumen send the manual by tomorrow");
        await rep.SayAsync("complaint lumen: half of the invoices are wrong");
        var day = (await rep.SayAsync("my day"))[^1].Words;
        Assert.Contains("One promise falls due by tomorrow", day, StringComparison.Ordinal);
        Assert.Contains("One complaint is yours", day, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    private static bool IsPromise(Delivery delivery) => delivery.Words.Contains("You promised Lumen Labs", StringComparison.Ordinal);

    private static bool IsComplaint(Delivery delivery) => delivery.Words.Contains("A step of the complaint at Lumen Labs is due", StringComparison.Ordinal);

    private static bool IsLate(Delivery delivery) => delivery.Words.Contains("is late with a complaint", StringComparison.Ordinal);

    private static async Task<TeamsRep> RepAsync(BotHost host, string id = "user-ada")
    {
        var rep = host.Rep(id);
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return rep;
    }

    private static async Task<(TeamsRep Rep, TeamsRep Manager)> TeamAsync(BotHost host)
    {
        var (rep, manager) = (host.OfStaff("ines"), host.OfStaff("dana"));
        await manager.InstallAsync();
        await rep.LogCloseAsync("Lumen Labs");
        rep.Read();
        return (rep, manager);
    }
}
