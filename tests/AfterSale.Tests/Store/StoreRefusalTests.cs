using AfterSale.Store.LiteDb;
using LiteDB;
using Xunit;

namespace AfterSale.Tests.Store;

/// <summary>A store that cannot be opened without harm is refused, in words, and its files are left byte for byte.</summary>
public sealed class StoreRefusalTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    private static readonly Dictionary<string, (Action<StoreFiles> Damage, string Says)> Cases = new()
    {
        ["newer sidecar"] = (files => Replace(files.Manifest, $"\"schemaVersion\":{StoreSchema.Version}", "\"schemaVersion\":7"), "schema version 7"),
        ["newer data"] = (files => SetByte(files.Data, 76, 9), "schema version 9"),
        ["no magic"] = (files => SetByte(files.Data, 40, 0), "no LiteDB 5 data file"),
        ["older file version"] = (files => SetByte(files.Data, 59, 7), "no LiteDB 5 data file"),
        ["something else"] = (files => File.WriteAllBytes(files.Data, new byte[30_000]), "no LiteDB 5 data file"),
        ["encrypted"] = (files => SetByte(files.Data, 0, 1), "no LiteDB 5 data file"),
        ["marked damaged"] = (files => SetByte(files.Data, 191, 1), "damaged"),
        ["no schema version"] = (files => SetByte(files.Data, 76, 0), "has no schema version"),
        ["last page missing"] = (files => Resize(files.Data, -8192), "cut off"),
        ["half a page missing"] = (files => Resize(files.Data, -4096), "cut off"),
        ["one byte missing"] = (files => Resize(files.Data, -1), "cut off"),
        ["half of it missing"] = (files => Resize(files.Data, -new FileInfo(files.Data).Length / 2), "cut off"),
        ["shorter than a page"] = (files => Resize(files.Data, 100 - new FileInfo(files.Data).Length), "cut off"),
        ["empty"] = (files => Resize(files.Data, -new FileInfo(files.Data).Length), "cut off"),
        ["one byte more"] = (files => Resize(files.Data, 1), "something was added"),
        ["data gone, log there"] = (files => File.Move(files.Data, files.Log), "to which it belongs"),
        ["data gone"] = (files => File.Delete(files.Data), "is gone"),
        ["sidecar gone"] = (files => File.Delete(files.Manifest), "says its schema version"),
        ["sidecar empty"] = (files => File.WriteAllText(files.Manifest, ""), "cannot be read"),
        ["sidecar cut off"] = (files => Resize(files.Manifest, -3), "cannot be read"),
        ["sidecar a list"] = (files => File.WriteAllText(files.Manifest, "[]"), "cannot be read"),
        ["sidecar null"] = (files => File.WriteAllText(files.Manifest, "null"), "cannot be read"),
        ["sidecar without version"] = (files => File.WriteAllText(files.Manifest, "{\"isComplete\":true}"), "names no schema version"),
        ["log of something else"] = (files => File.WriteAllText(files.Log, new string('x', 20_000)), "no log of LiteDB"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_and_left_as_it_is(string name)
    {
        await _directory.Fill();
        Cases[name].Damage(_directory.Files);
        var before = _directory.Hashes();

        var refused = Assert.Throws<StoreRefusedException>(() => _directory.Open());
        Assert.Contains(Cases[name].Says, refused.Message, StringComparison.Ordinal);
        Assert.Contains(_directory.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("AfterSale:DataDirectory", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, _directory.Hashes());
    }

    [Fact]
    public async Task What_is_mended_opens_again()
    {
        await _directory.Fill();
        SetByte(_directory.Files.Data, 191, 1);
        Assert.Throws<StoreRefusedException>(() => _directory.Open());
        SetByte(_directory.Files.Data, 191, 0);
        _directory.Open();
    }

    [Fact]
    public void A_second_process_is_refused_while_the_first_runs()
    {
        var first = _directory.Open();
        var refused = Assert.Throws<StoreRefusedException>(() => _directory.Open());
        Assert.Contains("Another AfterSale process is already using", refused.Message, StringComparison.Ordinal);
        first.Dispose();
        _directory.Open();
    }

    [Fact]
    public void A_data_directory_that_is_a_file_is_refused()
    {
        var file = Path.Combine(_directory.Path, "file");
        File.WriteAllText(file, "");
        var refused = Assert.Throws<StoreRefusedException>(
            () => LiteDbStore.Open(file, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance));
        Assert.Contains("cannot be made", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sidecar only")]
    [InlineData("empty data file")]
    [InlineData("part of the first page")]
    [InlineData("indexes but no version")]
    public void A_first_start_that_was_cut_short_is_taken_up(string at)
    {
        _directory.Open().Dispose();
        Replace(_directory.Files.Manifest, "\"isComplete\":true", "\"isComplete\":false");
        switch (at)
        {
            case "sidecar only":
                File.Delete(_directory.Files.Data);
                break;
            case "empty data file":
                File.WriteAllBytes(_directory.Files.Data, []);
                break;
            case "part of the first page":
                File.WriteAllBytes(_directory.Files.Data, new byte[4096]);
                break;
            default:
                SetByte(_directory.Files.Data, 76, 0);
                break;
        }

        _directory.Open().Dispose();
        Assert.Contains("\"isComplete\":true", File.ReadAllText(_directory.Files.Manifest), StringComparison.Ordinal);
        using var data = new LiteDatabase($"Filename={_directory.Files.Data};Collation=/Ordinal");
        Assert.Equal(StoreSchema.Version, data.UserVersion);
    }

    private static void SetByte(string file, int offset, byte value)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = offset;
        stream.WriteByte(value);
    }

    private static void Resize(string file, long by)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length + by);
    }

    private static void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }
}
