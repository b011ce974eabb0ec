using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Compilation.Protocol;

/// <summary>One request.</summary>
/// <param name="Id">Unpredictable; the reply repeats it.</param>
/// <param name="Task">What to do with the texts.</param>
/// <param name="Signature">As C# text; null where there is none.</param>
/// <param name="Texts">One source, or expressions.</param>
/// <param name="Maximum">Of mutants.</param>
internal sealed record CompilerRequest(
    Guid Id, CompilerTask Task, string? Signature, IReadOnlyList<string> Texts, int Maximum = 0)
{
    /// <summary>What was made of the source; empty for most tasks.</summary>
    public ReadOnlyMemory<byte> Assembly { get; init; }

    /// <exception cref="InvalidDataException">The request is larger than a frame may be.</exception>
    public void Write(MessageWriter writer)
    {
        if (Texts.Count > CompilerLimits.MaxTexts)
            throw new InvalidDataException($"{Texts.Count} texts exceed the {CompilerLimits.MaxTexts} of a request.");
        writer.BeginMessage();
        writer.Byte((byte)Task);
        writer.Id(Id);
        writer.Int32(Maximum);
        writer.Text(Signature);
        writer.Int32(Texts.Count);
        foreach (var text in Texts)
            writer.Text(text);
        writer.Bytes(Assembly.Span);
        writer.EndMessage(CompilerLimits.MaxRequestBytes);
    }

    /// <exception cref="InvalidDataException">The frame is no request.</exception>
    public static CompilerRequest Read(ReadOnlySpan<byte> frame)
    {
        var reader = new MessageReader(frame);
        var task = (CompilerTask)reader.Byte();
        if (task is < CompilerTask.Compile or > CompilerTask.Recheck)
            throw new InvalidDataException("A request was expected.");
        var (id, maximum, signature) = (reader.Id(), reader.Int32(), reader.TextOrNull());
        var texts = new string[reader.Count(sizeof(int))];
        if (maximum < 0 || texts.Length > CompilerLimits.MaxTexts || (task != CompilerTask.CheckExpressions && texts.Length != 1))
            throw new InvalidDataException("A request is out of its bounds.");
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.Text();
        var assembly = reader.Bytes();
        reader.End();
        return new(id, task, signature, texts, maximum) { Assembly = assembly.IsEmpty ? default : assembly.ToArray() };
    }
}
