using System.Buffers.Binary;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>
/// Cuts a stream of bytes into messages. A message travels in frames: a little-endian 32-bit header and at most
/// <see cref="ProtocolLimits.MaxFrameBytes"/> bytes; the header is their number, and its highest bit says that more of the same
/// message follows, which only a full frame may. Holds at most one message of the bound and what one read brings on top, whatever
/// length the other side claims. Not for concurrent use.
/// </summary>
internal sealed class FrameBuffer(int maxMessageBytes)
{
    private const int HeaderBytes = sizeof(int);
    private const int InitialBytes = 16 * 1024;

    private byte[] _bytes = new byte[InitialBytes];
    private int _start;
    private int _end;
    private byte[] _message = [];
    private int _messageLength;

    /// <summary>The largest message, in bytes. The greeting may raise it.</summary>
    public int MaxMessageBytes { get; set; } = maxMessageBytes;

    /// <summary>True between messages.</summary>
    public bool IsEmpty => _start == _end && _messageLength == 0;

    /// <summary>Where the next read goes; never empty. Invalidates the last message.</summary>
    public Memory<byte> Space()
    {
        MakeRoom();
        return _bytes.AsMemory(_end);
    }

    /// <summary>Says how many bytes the last read has put into <see cref="Space"/>.</summary>
    public void Advance(int count) => _end += count;

    /// <param name="message">Without its headers; valid until <see cref="Space"/> is asked for again.</param>
    /// <exception cref="InvalidDataException">A length is out of bounds.</exception>
    public bool TryTake(out ReadOnlySpan<byte> message)
    {
        while (TryTakeFrame(out var frame, out var isLast))
        {
            if (isLast && _messageLength == 0)
            {
                message = frame;
                return true;
            }

            Append(frame);
            if (!isLast)
                continue;
            message = _message.AsSpan(0, _messageLength);
            (_message, _messageLength) = ([], 0);
            return true;
        }

        message = default;
        return false;
    }

    private bool TryTakeFrame(out ReadOnlySpan<byte> frame, out bool isLast)
    {
        frame = default;
        isLast = false;
        if (_end - _start < HeaderBytes)
            return false;
        (var length, isLast) = Header();
        if (_end - _start - HeaderBytes < length)
            return false;
        frame = _bytes.AsSpan(_start + HeaderBytes, length);
        _start += HeaderBytes + length;
        return true;
    }

    // Grows with what arrives, so that a long message that never comes takes no memory.
    private void Append(ReadOnlySpan<byte> frame)
    {
        var needed = _messageLength + frame.Length;
        if (needed > _message.Length)
            Array.Resize(ref _message, (int)Math.Min(MaxMessageBytes, Math.Max(needed, 2L * _message.Length)));
        frame.CopyTo(_message.AsSpan(_messageLength));
        _messageLength = needed;
    }

    private (int Length, bool IsLast) Header()
    {
        var header = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_start));
        var (length, isLast) = (header & int.MaxValue, header >= 0);
        if (length is 0 or > ProtocolLimits.MaxFrameBytes || (!isLast && length < ProtocolLimits.MaxFrameBytes))
            throw new InvalidDataException($"A frame of 1 to {ProtocolLimits.MaxFrameBytes} bytes was expected.");
        return length <= MaxMessageBytes - _messageLength
            ? (length, isLast)
            : throw new InvalidDataException($"A message of 1 to {MaxMessageBytes} bytes was expected.");
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        // What is needed to hold the frame that has begun; a claimed length was checked before this.
        var needed = held < HeaderBytes ? InitialBytes : Math.Max(InitialBytes, HeaderBytes + Header().Length);
        if (held == 0 && _bytes.Length > InitialBytes)
            _bytes = new byte[InitialBytes];
        if (_start > 0 && held > 0)
            _bytes.AsSpan(_start, held).CopyTo(_bytes);
        (_start, _end) = (0, held);
        // Grows with what arrives, so that a claim alone takes no memory.
        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, Math.Min(needed, _bytes.Length * 2));
    }
}
