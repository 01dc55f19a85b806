using AfterSale.LocalChat;
using Microsoft.Extensions.Options;

namespace AfterSale.Hosting;

/// <summary>Tells whoever started the bot where it is and what to try first.</summary>
internal sealed class Greeting(IHostApplicationLifetime lifetime, LocalAddress address, IOptions<AfterSaleOptions> options) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Console.WriteLine(
            $"""

            AfterSale is ready: open {address.Base}
              Choose who you are, then try:  log a close  ·  my day  ·  customers  ·  help
              "Next due touch point" moves the bot's clock to the next nudge.
              Data lies in {Path.GetFullPath(options.Value.DataDirectory)}. Press Ctrl+C to stop.

            """));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
