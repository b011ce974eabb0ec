namespace CodeFarm.Sandbox.Protocol;

/// <summary>What a case gets for what it asked.</summary>
/// <param name="Id">That of the job.</param>
/// <param name="Kind">Says whether the text is what was asked for, or why it is not here.</param>
/// <param name="Text">See <see cref="AskKind"/>; empty where something exists.</param>
/// <param name="Status">Of an answer of a host; else 0.</param>
internal sealed record AnswerMessage(Guid Id, AnswerKind Kind, string Text, int Status = 0)
{
    /// <exception cref="InvalidDataException">The answer is larger than the bound.</exception>
    public void Write(MessageWriter writer, int maxMessageBytes)
    {
        writer.BeginMessage();
        writer.Byte((byte)RequestKind.Answer);
        writer.Id(Id);
        writer.Byte((byte)Kind);
        writer.Int32(Status);
        writer.Text(Text);
        writer.EndMessage(maxMessageBytes);
    }

    /// <exception cref="InvalidDataException">The frame is no answer.</exception>
    public static AnswerMessage Read(ReadOnlySpan<byte> frame)
    {
        var reader = new MessageReader(frame);
        if (reader.Byte() != (byte)RequestKind.Answer)
            throw new InvalidDataException("An answer was expected.");
        var (id, kind, status) = (reader.Id(), (AnswerKind)reader.Byte(), reader.Int32());
        var answer = new AnswerMessage(id, kind, reader.Text(), status);
        reader.End();
        return answer;
    }
}
