using System.Net.Sockets;
using AfterSale.People;
using Microsoft.Extensions.Options;

namespace AfterSale.Hosting;

/// <summary>Builds and runs the bot's process.</summary>
internal static class AfterSaleHost
{
    /// <summary>The address in local mode when nothing else is configured.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Runs until it is asked to stop. What whoever starts it can mend is told in plain words, not as a fault.</summary>
    /// <returns>The exit code: 0 after an orderly stop, 1 when it did not start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            return await RefusedAsync(refused.Message);
        }
        catch (OptionsValidationException invalid)
        {
            return await RefusedAsync(string.Join(Environment.NewLine, invalid.Failures));
        }
        catch (InvalidOperationException unreadable) when (unreadable.Message.Contains("configuration value", StringComparison.Ordinal))
        {
            return await RefusedAsync(unreadable.Message);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            return await RefusedAsync(taken.Message + " Stop what uses it, or set ASPNETCORE_URLS to another address, such as http://localhost:3979.");
        }
    }

    /// <summary>Builds it: what it does reads as a table of contents in <see cref="AfterSaleServices"/>.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes to what is configured, for tests.</param>
    /// <exception cref="StartRefusedException">The configuration does not allow a start.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(AfterSaleHost).Assembly.GetName().Name,
        });
        configure?.Invoke(builder);
        builder.AddPeople();
        var isLocal = !ChannelMode.IsMeant(builder);
        if (isLocal)
        {
            LocalMode.Require(builder);
            builder.AddLocalMode();
        }
        else
        {
            ChannelMode.Require(builder);
            builder.AddChannel();
        }

        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        builder.AddAfterSale();
        var app = builder.Build();
        app.MapAfterSale();
        if (isLocal)
        {
            app.MapLocalMode();
        }

        return app;
    }

    private static async Task<int> RefusedAsync(string message)
    {
        await Console.Error.WriteLineAsync($"AfterSale did not start.{Environment.NewLine}{message}");
        return 1;
    }
}
