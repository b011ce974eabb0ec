namespace CodeFarm.Sandbox.Protocol;

/// <summary>The first frame to a worker.</summary>
/// <param name="Id">Unpredictable; the reply repeats it.</param>
/// <param name="MaxInputBytes">The largest inputs of one case, as UTF-8.</param>
/// <param name="MaxOutputBytes">The longest output of one case, as UTF-8.</param>
/// <param name="HeapLimitBytes">The managed heap that the process was started with.</param>
/// <param name="MaxDataBytes">The most private memory of the process, where the platform can bound it.</param>
/// <param name="WarmUp">Whether to compile the way of a job before the reply: for a worker that will wait for its first job.</param>
internal sealed record HelloMessage(Guid Id, int MaxInputBytes, int MaxOutputBytes, long HeapLimitBytes, long MaxDataBytes, bool WarmUp)
{
    /// <summary>What the worker takes from itself before the reply.</summary>
    public Confinement Confinement { get; init; } = Confinement.None;

    public void Write(MessageWriter writer)
    {
        writer.BeginMessage();
        writer.Byte((byte)RequestKind.Hello);
        writer.Id(Id);
        writer.Int32(MaxInputBytes);
        writer.Int32(MaxOutputBytes);
        writer.Int64(HeapLimitBytes);
        writer.Int64(MaxDataBytes);
        writer.Byte(WarmUp ? (byte)1 : (byte)0);
        Confinement.Write(writer);
        writer.EndMessage(ProtocolLimits.MaxFrameBytes);
    }

    /// <exception cref="InvalidDataException">The frame is no greeting.</exception>
    public static HelloMessage Read(ReadOnlySpan<byte> frame)
    {
        var reader = new MessageReader(frame);
        if (reader.Byte() != (byte)RequestKind.Hello)
            throw new InvalidDataException("A greeting was expected.");
        var hello = new HelloMessage(reader.Id(), reader.Int32(), reader.Int32(), reader.Int64(), reader.Int64(), reader.Byte() != 0)
        {
            Confinement = Confinement.Read(ref reader),
        };
        reader.End();
        return hello;
    }
}
