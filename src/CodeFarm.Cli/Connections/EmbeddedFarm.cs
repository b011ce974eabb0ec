using CodeFarm.Client;
using CodeFarm.Contracts;
using CodeFarm.Gateway.Serving;
using CodeFarm.Hosting;

namespace CodeFarm.Cli.Connections;

/// <summary>A farm in this process. Apart from what attaches to a running farm, which shall not load all this.</summary>
internal sealed class EmbeddedFarm : IAsyncDisposable
{
    // Who is attached opens the farm when we are gone.
    private static readonly TimeSpan Drain = TimeSpan.FromMilliseconds(500);

    private readonly FarmConnection _connection;
    private readonly Task<FarmServer?> _serving;

    private EmbeddedFarm(FarmConnection connection, Task<FarmServer?> serving) => (_connection, _serving) = (connection, serving);

    /// <param name="serves">Whether other commands are let in, over the socket in the data directory.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="FarmUnavailableException">Another process has the data directory, say; the code tells.</exception>
    public static async Task<FarmSession> OpenAsync(bool serves, CancellationToken cancellationToken)
    {
        FarmHome.MakePrivate();
        var connection = await FarmConnection.OpenAsync(new() { DataDirectory = FarmHome.DataDirectory }, cancellationToken);
        var farm = new GrainFarm(connection.Client, connection.Runtime);
        // Beside the work: whoever started this command does not wait for the server. A cluster needs no way in through us.
        var serving = serves && FarmRuntime.IsInProcess ? Task.Run(() => ServeAsync(farm), CancellationToken.None) : Task.FromResult<FarmServer?>(null);
        return new FarmSession(farm, new EmbeddedFarm(connection, serving)) { IsEmbedded = FarmRuntime.IsInProcess };
    }

    public async ValueTask DisposeAsync()
    {
        if (await _serving is { } server)
            await server.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static async Task<FarmServer?> ServeAsync(IFarm farm)
    {
        try
        {
            return await FarmServer.StartAsync(farm, new() { DataDirectory = FarmHome.DataDirectory, DrainTimeout = Drain });
        }
        catch (Exception unserved) when (unserved is FarmException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Other commands wait then until this one is done.
            return null;
        }
    }
}
