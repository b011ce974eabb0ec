namespace CodeFarm.Sandbox.Pipes;

/// <summary>A stream of somebody else, where pipes cannot be watched in a better way.</summary>
internal sealed class StreamSource(Stream stream, CancellationToken cancellationToken) : IReplySource
{
    public bool CanBeLookedAt => false;

    public ValueTask<int> ReadAsync(Memory<byte> space) => stream.ReadAsync(space, cancellationToken);

    public bool TryComplete() => false;

    public void Watch()
    {
        // It is watched anyway.
    }

    public void Dispose()
    {
        // The stream ends with its process.
    }
}
