using AfterSale.Hosting;
using AfterSale.Samples;

namespace AfterSale.People;

/// <summary>Registers who uses the bot.</summary>
internal static class PeopleServices
{
    /// <summary>
    /// Adds the people who are configured. Strangers become reps in environment Development and are refused elsewhere, unless the
    /// configuration says otherwise. In local mode without any the sample people are the ones who are known.
    /// </summary>
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var strangers = builder.Environment.IsDevelopment() ? StrangerPolicy.Rep : StrangerPolicy.Refuse;
        var isLocal = !ChannelMode.IsMeant(builder);
        builder.Services.AddSingleton(provider =>
        {
            var roster = RosterReader.Read(provider.GetRequiredService<IConfiguration>(), strangers);
            return isLocal && roster.People.Count == 0 ? SamplePeople.In(roster) : roster;
        });
        builder.Services.AddSingleton<RosterDesk>();
        builder.Services.AddHostedService<RosterLoader>();
    }
}
