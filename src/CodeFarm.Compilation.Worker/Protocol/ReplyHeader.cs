using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Compilation.Protocol;

/// <summary>What every reply begins with.</summary>
/// <param name="Id">That of the greeting or of the request.</param>
/// <param name="Kind">What follows.</param>
/// <param name="HeapBytes">What the worker's heap holds now.</param>
/// <param name="Micros">Microseconds in the compiler.</param>
internal readonly record struct ReplyHeader(Guid Id, CompilerReplyKind Kind, long HeapBytes, long Micros)
{
    public void Write(MessageWriter writer)
    {
        writer.Byte((byte)Kind);
        writer.Id(Id);
        writer.Int64(HeapBytes);
        writer.Int64(Micros);
    }

    /// <exception cref="InvalidDataException">The frame is no reply.</exception>
    public static ReplyHeader Read(ref MessageReader reader)
    {
        var kind = (CompilerReplyKind)reader.Byte();
        var header = new ReplyHeader(reader.Id(), kind, reader.Int64(), reader.Int64());
        return kind is < CompilerReplyKind.Ready or > CompilerReplyKind.Failed || header.HeapBytes < 0 || header.Micros < 0
            ? throw new InvalidDataException("A frame holds no reply.")
            : header;
    }
}
