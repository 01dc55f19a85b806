using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using AfterSale.Tests.Architecture;
using Xunit;

namespace AfterSale.Tests.Manifest;

/// <summary>The package for Teams, built as whoever installs it does.</summary>
public sealed class AppPackage : IAsyncLifetime
{
    public const string BotId = "5f1c2c3e-8a56-4a58-bb2c-0b7e1a9f6d22";

    public const string BotDomain = "bot.example.com";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("aftersale-package-");
    private ZipArchive? _zip;

    /// <summary>What is in it.</summary>
    internal ZipArchive Zip => _zip ?? throw new InvalidOperationException("It has not been built.");

    public async Task InitializeAsync() => _zip = await BuildAsync(Path.Combine(_directory.FullName, "aftersale.zip"));

    public Task DisposeAsync()
    {
        _zip?.Dispose();
        _directory.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Builds a package with valid values, and more.</summary>
    internal static async Task<ZipArchive> BuildAsync(string file, params string[] more)
    {
        var (exitCode, output) = await RunAsync([$"-p:BotId={BotId}", $"-p:BotDomain={BotDomain}", $"-p:AppPackageFile={file}", .. more]);
        Assert.True(exitCode == 0, output);
        return ZipFile.OpenRead(file);
    }

    /// <summary>Runs the step that makes the package.</summary>
    internal static async Task<(int ExitCode, string Output)> RunAsync(params string[] properties)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["build", "src/AfterSale", "-t:AppPackage", "--no-restore", "-nologo", "-v:quiet", "-nodeReuse:false", .. properties])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>The text of its manifest.</summary>
    internal static async Task<string> TextAsync(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Its manifest.</summary>
    internal static async Task<JsonObject> ManifestAsync(ZipArchive zip) => JsonNode.Parse(await TextAsync(zip))!.AsObject();

    /// <summary>Width, height and colour type of one of its pictures, as the header of a PNG file says.</summary>
    internal async Task<(int Width, int Height, byte ColorType)> PictureAsync(string name)
    {
        var header = new byte[26];
        await using var picture = Zip.GetEntry(name)!.Open();
        await picture.ReadExactlyAsync(header);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], header[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)), header[25]);
    }
}
