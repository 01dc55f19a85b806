using AfterSale.Bot;
using AfterSale.BotFramework;
using AfterSale.BotFramework.Integration.AspNet.Core;
using AfterSale.Features.CheckIn;
using AfterSale.Features.Complaints;
using AfterSale.Features.Contacts;
using AfterSale.Features.CustomerOverview;
using AfterSale.Features.Customers;
using AfterSale.Features.Delivery;
using AfterSale.Features.Done;
using AfterSale.Features.EditCustomer;
using AfterSale.Features.Feedback;
using AfterSale.Features.GoodNews;
using AfterSale.Features.HandOvers;
using AfterSale.Features.History;
using AfterSale.Features.IdleState;
using AfterSale.Features.Implementation;
using AfterSale.Features.Library;
using AfterSale.Features.LogClose;
using AfterSale.Features.LostSale;
using AfterSale.Features.MyDay;
using AfterSale.Features.Nudges;
using AfterSale.Features.OutOfOffice;
using AfterSale.Features.OwnTouchPoints;
using AfterSale.Features.Plan;
using AfterSale.Features.Prepare;
using AfterSale.Features.Promises;
using AfterSale.Features.Referrals;
using AfterSale.Features.Reminders;
using AfterSale.Features.Renewal;
using AfterSale.Features.Retiming;
using AfterSale.Features.SharePlan;
using AfterSale.Features.Skip;
using AfterSale.Features.Snooze;
using AfterSale.Features.Spoke;
using AfterSale.Features.TalkingPoints;
using AfterSale.Features.TouchPoints;
using AfterSale.Features.Undo;
using AfterSale.Features.Welcome;
using AfterSale.Forms;
using AfterSale.LocalChat;
using AfterSale.People;
using AfterSale.Plans;
using AfterSale.Samples;
using AfterSale.Store.LiteDb;
using Microsoft.Extensions.Options;
using Quartz;

namespace AfterSale.Hosting;

/// <summary>What the bot is made of.</summary>
internal static class AfterSaleServices
{
    /// <summary>Adds everything.</summary>
    public static void AddAfterSale(this WebApplicationBuilder builder)
    {
        AddOptions(builder);
        AddStore(builder.Services);
        AddBot(builder.Services);
        AddFeatures(builder.Services);
        builder.Services.AddSharePlan(Path.GetFullPath(
            builder.Configuration.GetSection(AfterSaleOptions.Section).Get<AfterSaleOptions>()?.DataDirectory ?? new AfterSaleOptions().DataDirectory));
        AddSchedule(builder);
    }

    /// <summary>Adds what only the local mode has: the chat page, the clock that can be moved, and sample data.</summary>
    public static void AddLocalMode(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalChat(Clock(builder.Services));
        builder.Services.AddSingleton<SampleJournal>();
        builder.Services.AddHostedService<SampleLoader>();
        builder.Services.AddHostedService<Greeting>();
    }

    /// <summary>Maps everything that is served.</summary>
    public static void MapAfterSale(this WebApplication app)
    {
        // What can be wrong with settings and files is found before the store is opened.
        _ = app.Services.GetRequiredService<IOptions<NudgeOptions>>().Value;
        _ = app.Services.GetRequiredService<Roster>();
        _ = app.Services.GetRequiredService<PlanTemplates>();
        _ = app.Services.GetRequiredService<TalkingPointLibrary>();
        app.Services.GetRequiredService<CloudAdapter>().OnTurnError = TurnFaults.AnswerAsync;
        app.MapBotMessages("/api/messages");
        app.MapSharedPlans();
    }

    /// <summary>Maps what only the local mode serves.</summary>
    public static void MapLocalMode(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapLocalChat();
    }

    private static void AddOptions(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BotOptions>().Bind(builder.Configuration);
        builder.Services.AddOptions<AfterSaleOptions>().Bind(builder.Configuration.GetSection(AfterSaleOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<StateOptions>().Bind(builder.Configuration.GetSection(StateOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<NudgeOptions>().Bind(builder.Configuration.GetSection(NudgeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
    }

    private static void AddStore(IServiceCollection services) =>
        services.AddLiteDbStore(provider => Path.GetFullPath(provider.GetRequiredService<IOptions<AfterSaleOptions>>().Value.DataDirectory));

    private static void AddBot(IServiceCollection services)
    {
        services.AddBotFramework(options =>
        {
            options.StateTypes.Add(BotStateJson.Default);

            // The embedded store belongs to one process: what another left behind, it left for good.
            options.ReplyLease = TimeSpan.Zero;
        });
        services.AddSingleton<IBot, AfterSaleBot>();
        services.AddSingleton<IReplyReceipts, CardReceipts>();
        services.AddSingleton<TurnOpener>();
        services.AddSingleton<PersonDirectory>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<Recipients>();
        services.AddSingleton<MemberMail>();
        services.AddSingleton<StrangerAnswer>();
        services.AddSingleton<OwnBook>();
        services.AddSingleton<DialogDesk>();
        services.AddSingleton<CommandTable>();
        services.AddSingleton<CardRoutes>();
        services.AddSingleton<OldForms>();
        services.AddSingleton<CustomerFileDesk>();
        services.AddSingleton<CustomerReader>();
    }

    private static void AddFeatures(IServiceCollection services)
    {
        services.AddSingleton(provider => PlanTemplates.Load(Beside(provider.GetRequiredService<IOptions<AfterSaleOptions>>().Value.TemplatesDirectory, "Templates")));
        services.AddSingleton(_ => TalkingPointLibrary.Load(Beside("", Path.Combine("TalkingPoints", "en.json"))));
        services.AddSingleton<CustomerFinder>();
        services.AddSingleton<TouchPointFinder>();
        services.AddSingleton<TouchPointDesk>();
        services.AddSingleton<TouchPointRoutes>();
        services.AddSingleton<ShowTouchPoint>();
        services.AddSingleton<CloseFields>();
        services.AddSingleton<CloseAssembly>();
        services.AddSingleton<FormDialog, LogCloseDialog>();
        services.AddSingleton<LogCloseCommand>();
        services.AddSingleton<IOldForms>(provider => provider.GetRequiredService<LogCloseCommand>());
        services.AddSingleton<MyDayCommand>();
        services.AddSingleton<IDayNotes, OpenItemNotes>();
        services.AddSingleton<PlanCommand>();
        services.AddSingleton<CustomersCommand>();
        services.AddSingleton<DoneCommand>();
        services.AddSingleton<SnoozeCommand>();
        services.AddSingleton<SkipCommand>();
        services.AddSingleton<TalkingPointsCommand>();
        services.AddSingleton<WelcomeMessage>();
        services.AddCheckIn();
        services.AddComplaints();
        services.AddCustomer();
        services.AddHistory();
        services.AddPlanEdits();
        services.AddPromises();
        services.AddReminders();
        services.AddUndo();
        services.AddRetiming().AddPrepare().AddLostSale().AddRenewal().AddDelivery().AddContacts().AddSpoke().AddEditCustomer();
        services.AddReferrals();
        services.AddGoodNews();
        services.AddFeedback();
        services.AddLibrary();
        services.AddImplementation();
        services.AddHandOvers();
        services.AddOutOfOffice();
    }

    private static void AddSchedule(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NudgeSender>();
        builder.Services.AddSingleton<IDueSweep, DueSweep>();
        builder.Services.AddSingleton<ISweepSoon, SweepSoon>();
        var every = builder.Configuration.GetSection(NudgeOptions.Section).Get<NudgeOptions>()?.Every ?? new NudgeOptions().Every;
        builder.Services.AddQuartz(quartz =>
        {
            SweepJob.Schedule(quartz, every);
            IdleStateJob.Schedule(quartz);
        });
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    // A clock that was registered before is the one that the local mode sets forward.
    private static TimeProvider Clock(IServiceCollection services) =>
        services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider
        ?? TimeProvider.System;

    private static string Beside(string configured, string folder) =>
        Path.GetFullPath(string.IsNullOrEmpty(configured) ? Path.Combine(AppContext.BaseDirectory, folder) : configured);
}
