namespace CodeFarm.Sandbox.Protocol;

/// <summary>What a worker takes from itself before it loads anything of a candidate.</summary>
/// <param name="UserId">The user and group to become; 0 keeps those that it was started with.</param>
/// <param name="MaxThreads">How many threads its user may have; 0 sets no bound.</param>
/// <param name="Filter">
/// A program for the kernel to hold every call of the process against (<c>struct sock_filter</c> array); empty lays no filter.
/// </param>
internal sealed record Confinement(int UserId, int MaxThreads, ReadOnlyMemory<byte> Filter)
{
    /// <summary>Takes nothing.</summary>
    public static Confinement None { get; } = new(0, 0, ReadOnlyMemory<byte>.Empty);

    public bool IsNone => UserId == 0 && MaxThreads == 0 && Filter.IsEmpty;

    public void Write(MessageWriter writer)
    {
        writer.Int32(UserId);
        writer.Int32(MaxThreads);
        writer.Bytes(Filter.Span);
    }

    /// <exception cref="InvalidDataException">The frame holds no such thing.</exception>
    public static Confinement Read(ref MessageReader reader)
    {
        var (user, threads) = (reader.Int32(), reader.Int32());
        if (user < 0 || threads < 0)
            throw new InvalidDataException("A confinement has a negative bound.");
        var filter = reader.Bytes();
        return new Confinement(user, threads, filter.IsEmpty ? ReadOnlyMemory<byte>.Empty : filter.ToArray());
    }
}
