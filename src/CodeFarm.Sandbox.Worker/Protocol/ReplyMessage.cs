namespace CodeFarm.Sandbox.Protocol;

/// <summary>One frame from the worker. Cases are answered in order, so an index guards against loss only.</summary>
/// <param name="Id">That of the greeting or job.</param>
/// <param name="Kind">Says which of the other members mean something.</param>
/// <param name="Index">Of the case; of <see cref="ReplyKind.Done"/> the number of cases.</param>
/// <param name="Output">JSON of a case that returned a value.</param>
/// <param name="Error">Of a case that did not, or of the assembly.</param>
/// <param name="Micros">Microseconds in the function.</param>
/// <param name="Fitness">With <see cref="ReplyKind.Done"/> and <see cref="ReplyKind.Failed"/>.</param>
internal readonly record struct ReplyMessage(
    Guid Id, ReplyKind Kind, int Index = 0, string? Output = null, string? Error = null, long Micros = 0,
    WorkerFitness Fitness = WorkerFitness.Fit)
{
    /// <summary>What a case has logged, one line below the other; null where it has not.</summary>
    public string? Log { get; init; }

    /// <exception cref="InvalidDataException">The reply is larger than the bound.</exception>
    public void Write(MessageWriter writer, int maxReplyBytes)
    {
        writer.BeginMessage();
        writer.Byte((byte)Kind);
        writer.Id(Id);
        writer.Int32(Index);
        writer.Int64(Micros);
        writer.Byte((byte)Fitness);
        writer.Text(Output);
        writer.Text(Error);
        writer.Text(Log);
        writer.EndMessage(maxReplyBytes);
    }

    /// <exception cref="InvalidDataException">The frame is no reply.</exception>
    public static ReplyMessage Read(ReadOnlySpan<byte> frame)
    {
        var reader = new MessageReader(frame);
        var kind = (ReplyKind)reader.Byte();
        if (kind is not ((>= ReplyKind.Ready and <= ReplyKind.TooLarge) or ReplyKind.InputTooLarge))
            throw new InvalidDataException("A frame holds no message of the protocol.");
        var (id, index, micros, fitness) = (reader.Id(), reader.Int32(), reader.Int64(), (WorkerFitness)reader.Byte());
        if (fitness > WorkerFitness.WorkLeftBehind)
            throw new InvalidDataException("A frame holds no message of the protocol.");
        var reply = new ReplyMessage(id, kind, index, reader.TextOrNull(), reader.TextOrNull(), micros, fitness) { Log = reader.TextOrNull() };
        reader.End();
        return reply;
    }
}
