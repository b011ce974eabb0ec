using CodeFarm.Client;

namespace CodeFarm.Cli.Connections;

/// <summary>A farm that this command has open.</summary>
/// <param name="farm">The farm.</param>
/// <param name="owner">What ends with the session.</param>
internal sealed class FarmSession(IFarm farm, IAsyncDisposable? owner) : IAsyncDisposable
{
    public IFarm Farm { get; } = farm;

    /// <summary>Whether the farm lives in this process, and ends with it.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Where others reach the farm, while it is served: an address for curl, with its options.</summary>
    public string? CurlTarget { get; init; }

    public async ValueTask DisposeAsync()
    {
        if (owner is not null)
            await owner.DisposeAsync();
        else
            (Farm as IDisposable)?.Dispose();
    }
}
