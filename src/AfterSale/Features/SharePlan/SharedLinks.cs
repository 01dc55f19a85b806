using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSale.Domain;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Plans;
using AfterSale.Hosting;
using AfterSale.LocalChat;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace AfterSale.Features.SharePlan;

/// <summary>
/// Makes and reads the links under which a customer sees their plan. A link is sealed by ASP.NET Core's data protection, so that it can be
/// neither guessed nor made up; it counts until its day, and only while the sharing stands in the customer's journal.
/// </summary>
internal sealed class SharedLinks(IDataProtectionProvider protection, IOptions<AfterSaleOptions> options, IServiceProvider services)
{
    /// <summary>How many days a link counts.</summary>
    public const int Days = 90;

    /// <summary>The path under which plans are shared.</summary>
    public const string Path = "/shared";

    private const int LongestToken = 1000;

    private readonly IDataProtector _protector = protection.CreateProtector("AfterSale.SharedPlan.1");

    /// <summary>The address of a shared plan; <see langword="null"/> when nobody has said under which address the bot is reached.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="entry">The journal's entry that shares it.</param>
    public Uri? Address(CustomerId customer, JournalEntryId entry) =>
        Base is { } address ? new Uri(address, $"{Path}/{Token(customer, entry)}") : null;

    /// <summary>What a link points to; <see langword="null"/> when it is no link of ours.</summary>
    /// <param name="token">The last part of its path.</param>
    public (CustomerId Customer, JournalEntryId Entry)? Read(string token)
    {
        if (token.Length is 0 or > LongestToken)
        {
            return null;
        }

        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(Convert.FromHexString(token))).Split('\n');
            return parts.Length == 2 ? (new CustomerId(parts[0]), new JournalEntryId(parts[1])) : null;
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or FormatException)
        {
            // Somebody's guess, or a link of another installation: as unknown as any other path.
            return null;
        }
    }

    /// <summary>Whether a sharing still stands on a day: not over, not taken back.</summary>
    /// <param name="file">The customer.</param>
    /// <param name="entry">The entry that shared it.</param>
    /// <param name="today">The owner's day.</param>
    /// <returns>The sale whose plan is shared, or <see langword="null"/>.</returns>
    public static SaleId? Standing(CustomerFile file, JournalEntryId entry, DateOnly today)
    {
        var shared = file.Facts<PlanShared>().FirstOrDefault(one => one.Entry.Id == entry);
        return shared.Fact is { } fact
            && today <= fact.Until
            && !file.Facts<PlanUnshared>().Any(one => one.Entry.Number > shared.Entry.Number && one.Fact.Sale == fact.Sale)
                ? fact.Sale
                : null;
    }

    private Uri? Base => string.IsNullOrEmpty(options.Value.PublicUrl)
        ? services.GetService<LocalAddress>()?.Base
        : new Uri(options.Value.PublicUrl, UriKind.Absolute);

    // Hexadecimal: a link is read out of Markdown, where the underscores of Base64Url mean something.
    private string Token(CustomerId customer, JournalEntryId entry) =>
        Convert.ToHexStringLower(_protector.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{customer}\n{entry}"))));
}
