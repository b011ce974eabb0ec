using System.Buffers.Binary;
using System.Text;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>Reads one frame. Every method throws <see cref="InvalidDataException"/> when the frame holds less than is asked for.</summary>
internal ref struct MessageReader(ReadOnlySpan<byte> frame)
{
    private ReadOnlySpan<byte> _rest = frame;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public Guid Id() => new(Take(16));

    public ReadOnlySpan<byte> Bytes() => Take(Int32());

    public string Text() => TextOrNull() ?? throw new InvalidDataException("A text is missing.");

    public string? TextOrNull()
    {
        var length = Int32();
        return length == -1 ? null : Encoding.UTF8.GetString(Take(length));
    }

    /// <summary>A number of items, each of which takes at least the given bytes of the frame.</summary>
    public int Count(int minItemBytes)
    {
        var count = Int32();
        return count >= 0 && (long)count * minItemBytes <= _rest.Length ? count : throw Short();
    }

    /// <summary>Nothing may follow a message.</summary>
    public readonly void End()
    {
        if (!_rest.IsEmpty)
            throw new InvalidDataException("A frame holds more than its message.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
            throw Short();
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static InvalidDataException Short() => new("A frame holds less than its message.");
}
