namespace AfterSale.Features.Reminders;

/// <summary>Registers the reminders.</summary>
internal static class ReminderServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<Reminder>();
        services.AddSingleton<Escalation>();
        services.AddSingleton<ReminderSweep>();
        return services;
    }
}
