namespace CodeFarm.Sandbox.Protocol;

/// <summary>A frame from the worker in the midst of a case, which goes on with the answer.</summary>
/// <param name="Id">That of the job.</param>
/// <param name="Index">Of the case.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Name">A path or an address, as the function wrote it.</param>
internal readonly record struct AskMessage(Guid Id, int Index, AskKind Kind, string Name)
{
    public void Write(MessageWriter writer)
    {
        writer.BeginMessage();
        writer.Byte((byte)ReplyKind.Ask);
        writer.Id(Id);
        writer.Int32(Index);
        writer.Byte((byte)Kind);
        writer.Text(Name);
        writer.EndMessage(ProtocolLimits.MaxFrameBytes);
    }

    /// <exception cref="InvalidDataException">The frame asks for nothing.</exception>
    public static AskMessage Read(ReadOnlySpan<byte> frame)
    {
        var reader = new MessageReader(frame);
        if (reader.Byte() != (byte)ReplyKind.Ask)
            throw new InvalidDataException("A frame holds no message of the protocol.");
        var ask = new AskMessage(reader.Id(), reader.Int32(), (AskKind)reader.Byte(), reader.Text());
        reader.End();
        return ask.Kind is < AskKind.ReadFile or > AskKind.Get || ask.Name.Length > ProtocolLimits.MaxAskLength
            ? throw new InvalidDataException("A case asks for what there is not.")
            : ask;
    }
}
