using Microsoft.Extensions.Hosting;

namespace CodeFarm.Gateway.Serving;

/// <summary>The server lives as long as whoever started it wants.</summary>
internal sealed class OwnersLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
