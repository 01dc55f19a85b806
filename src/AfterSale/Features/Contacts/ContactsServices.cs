using AfterSale.Bot;
using AfterSale.Forms;

namespace AfterSale.Features.Contacts;

/// <summary>Registers the people at a customer.</summary>
internal static class ContactsServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddSingleton<ContactFields>()
        .AddSingleton<FormDialog, AddContactDialog>()
        .AddSingleton<FormDialog, ContactLeftDialog>()
        .AddSingleton<FormDialog, DecisionMakerDialog>()
        .AddSingleton<FormDialog, DoNotContactDialog>()
        .AddSingleton<FormDialog, MayContactDialog>()
        .AddSingleton<IFeatureCommands, ContactsCommands>();
}
