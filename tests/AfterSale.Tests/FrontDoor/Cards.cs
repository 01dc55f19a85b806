using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;

namespace AfterSale.Tests.FrontDoor;

/// <summary>What holds for every card: every client can show it (Adaptive Cards 1.5; Teams: at most 28 KB and six buttons).</summary>
internal static class Cards
{
    private const int MostBytes = 28 * 1024;
    private const int MostButtons = 6;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fails when the card is too large, has too many buttons, or names a wrong version.</summary>
    public static void AreShown(params IEnumerable<Delivery> deliveries) => Assert.All(
        deliveries.Where(delivery => delivery.Card is not null),
        delivery =>
        {
            Assert.Equal("1.5", (string?)delivery.Card!["version"]);
            Assert.InRange(Encoding.UTF8.GetByteCount(delivery.Activity.ToJsonString(AsSent)), 1, MostBytes);
            Assert.InRange(delivery.Card!["actions"]?.AsArray().Count ?? 0, 0, MostButtons);
        });
}
