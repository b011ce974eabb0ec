namespace CodeFarm.Sandbox.Pipes;

/// <summary>What a worker writes. One read is under way at a time; to dispose of it ends that, and there will be no other.</summary>
internal interface IReplySource : IDisposable
{
    /// <summary>Reads what is there, or completes on the thread that finds something: one that looks, or one of the pool.</summary>
    /// <returns>How many bytes; 0 at the end.</returns>
    /// <exception cref="IOException">The pipe is broken.</exception>
    /// <exception cref="OperationCanceledException">It was disposed of, or its token is cancelled.</exception>
    ValueTask<int> ReadAsync(Memory<byte> space);

    /// <summary>Whether <see cref="TryComplete"/> may ever succeed.</summary>
    bool CanBeLookedAt { get; }

    /// <summary>Completes the read that is under way if there is something, on this thread.</summary>
    /// <returns>Whether it has completed it.</returns>
    bool TryComplete();

    /// <summary>Nobody looks: the read that is under way is to complete by itself.</summary>
    void Watch();
}
