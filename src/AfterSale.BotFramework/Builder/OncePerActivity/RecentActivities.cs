using System.Text.Json;

namespace AfterSale.BotFramework;

// The last activities of a conversation, oldest first.
internal sealed class RecentActivities
{
    private const int Remembered = 64;
    private const int RememberedBodies = 8;
    private const int LongestBody = 16 * 1024;

    public List<RecentActivity> Items { get; set; } = [];

    public RecentActivity? Find(string key) => Items.FindLast(item => item.Key == key);

    public void Remember(string key, int? status, JsonElement? body)
    {
        Items.RemoveAll(item => item.Key == key);
        Items.Add(new RecentActivity { Key = key, Status = status, Body = body is { } small && Fits(small) ? small : null });
        Items.RemoveRange(0, Math.Max(0, Items.Count - Remembered));
        foreach (var old in Items.Where(item => item.Body is not null).SkipLast(RememberedBodies))
        {
            old.Body = null;
        }
    }

    private static bool Fits(JsonElement body) => body.ValueKind != JsonValueKind.Undefined && body.GetRawText().Length <= LongestBody;
}

internal sealed class RecentActivity
{
    public string Key { get; set; } = string.Empty;

    public int? Status { get; set; }

    public JsonElement? Body { get; set; }
}
