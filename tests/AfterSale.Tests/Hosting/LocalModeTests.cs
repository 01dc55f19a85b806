using AfterSale.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace AfterSale.Tests.Hosting;

/// <summary>Nobody signs in in local mode, so the bot starts in no way in which a stranger could reach it.</summary>
public sealed class LocalModeTests
{
    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:3978")]
    [InlineData("http://+:3978")]
    [InlineData("http://192.168.1.5:3978")]
    [InlineData("http://localhost:3978;http://0.0.0.0:80")]
    [InlineData("http://bot.example.com")]
    public void An_address_that_others_can_reach_is_refused(string urls)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Build("Development", ("urls", urls)));
        Assert.Contains("loopback", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_that_are_opened_another_way_are_refused_too()
    {
        Assert.Throws<StartRefusedException>(() => Build("Development", ("http_ports", "8080")));
        Assert.Throws<StartRefusedException>(() => Build("Development", ("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:80")));
    }

    [Theory]
    [InlineData("AfterSale:Nudges:BatchSize", "0", "BatchSize")]
    [InlineData("AfterSale:DefaultCurrency", "euro", "DefaultCurrency")]
    public async Task A_setting_out_of_its_range_stops_the_start_and_is_named(string key, string value, string named)
    {
        var data = Directory.CreateTempSubdirectory("aftersale-").FullName;
        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = Build("Development", (key, value), ("urls", "http://127.0.0.1:0"), ("AfterSale:DataDirectory", data));
            await app.StartAsync();
        });
        Assert.Contains(named, invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_with_a_fault_stops_the_start_and_its_line_is_named()
    {
        var data = Directory.CreateTempSubdirectory("aftersale-").FullName;
        var templates = Directory.CreateTempSubdirectory("aftersale-").FullName;
        await File.WriteAllTextAsync(Path.Combine(templates, "ours.json"), "{\n  \"key\": \"ours\",\n  \"colour\": \"blue\"\n}\n");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(async () =>
        {
            await using var app = Build(
                "Development", ("urls", "http://127.0.0.1:0"), ("AfterSale:DataDirectory", data), ("AfterSale:TemplatesDirectory", templates));
            await app.StartAsync();
        });
        Assert.Contains("ours.json, line 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_is_refused()
    {
        var data = Directory.CreateTempSubdirectory("aftersale-").FullName;
        await using var first = Build("Development", ("urls", "http://127.0.0.1:0"), ("AfterSale:DataDirectory", data));
        await first.StartAsync();
        var refused = Assert.ThrowsAny<StartRefusedException>(() => Build("Development", ("urls", "http://127.0.0.1:0"), ("AfterSale:DataDirectory", data)));
        Assert.Contains("already using", refused.Message, StringComparison.Ordinal);
        await first.StopAsync();
    }

    private static WebApplication Build(string environment, params (string Key, string Value)[] settings) =>
        AfterSaleHost.Build([], builder =>
        {
            builder.Environment.EnvironmentName = environment;
            builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
            builder.Logging.ClearProviders();
        });
}
