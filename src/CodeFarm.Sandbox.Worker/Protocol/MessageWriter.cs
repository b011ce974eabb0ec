using System.Buffers.Binary;
using System.Text;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>
/// Appends messages to a buffer that is used again and again, cut into frames as <see cref="FrameBuffer"/> reads them. Numbers are
/// little-endian, texts are UTF-8.
/// </summary>
internal sealed class MessageWriter
{
    private const int HeaderBytes = sizeof(int);
    private const int KeptBytes = 64 * 1024;
    private const int MoreFollows = int.MinValue;

    private byte[] _bytes = new byte[1024];
    private int _message;

    /// <summary>The bytes of all messages since the last <see cref="Clear"/>.</summary>
    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptBytes)
            _bytes = new byte[KeptBytes];
    }

    public void BeginMessage()
    {
        _message = Length;
        Take(HeaderBytes);
    }

    /// <exception cref="InvalidDataException">The message is larger than the bound; nothing of it stays.</exception>
    public void EndMessage(int maxMessageBytes)
    {
        var length = Length - _message - HeaderBytes;
        if (length > maxMessageBytes)
        {
            Length = _message;
            throw new InvalidDataException($"A message of {length} bytes exceeds the {maxMessageBytes} that are allowed.");
        }

        var last = (length - 1) / ProtocolLimits.MaxFrameBytes;
        Take(last * HeaderBytes);
        // From the back, so that nothing is overwritten before it has moved: each frame makes room for the headers before it.
        for (var frame = last; frame >= 0; frame--)
        {
            var source = _message + HeaderBytes + (frame * ProtocolLimits.MaxFrameBytes);
            var size = Math.Min(ProtocolLimits.MaxFrameBytes, length - (frame * ProtocolLimits.MaxFrameBytes));
            var target = source + (frame * HeaderBytes);
            if (frame > 0)
                _bytes.AsSpan(source, size).CopyTo(_bytes.AsSpan(target));
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(target - HeaderBytes), frame == last ? size : size | MoreFollows);
        }
    }

    public void Byte(byte value) => Take(1)[0] = value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void Id(Guid id) => id.TryWriteBytes(Take(16));

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        value.CopyTo(Take(value.Length));
    }

    /// <summary>Null and the empty text differ.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Int32(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Int32(length);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    private Span<byte> Take(int count)
    {
        var needed = checked(Length + count);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, (int)Math.Min(Array.MaxLength, 2L * _bytes.Length)));
        var span = _bytes.AsSpan(Length, count);
        Length = needed;
        return span;
    }
}
