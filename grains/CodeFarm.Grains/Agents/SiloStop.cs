using Microsoft.Extensions.Hosting;

namespace CodeFarm.Grains.Agents;

/// <summary>
/// Ends the work of a silo's agents when the silo is about to stop: it would hold up the stop, and its state says already what is to be
/// done again elsewhere.
/// </summary>
internal sealed class SiloStop : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled as soon as the silo begins to stop.</summary>
    public CancellationToken Token => _stop.Token;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _stop.CancelAsync();

    public void Dispose() => _stop.Dispose();
}
