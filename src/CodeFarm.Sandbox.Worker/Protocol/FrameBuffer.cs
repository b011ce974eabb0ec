using System.Buffers.Binary;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>
/// Cuts a stream of bytes into frames: a little-endian 32-bit length and as many bytes. Holds at most one frame of the bound
/// and what one read brings on top, whatever length the other side claims. Not for concurrent use.
/// </summary>
internal sealed class FrameBuffer(int maxFrameBytes)
{
    private const int HeaderBytes = sizeof(int);
    private const int InitialBytes = 16 * 1024;

    private byte[] _bytes = new byte[InitialBytes];
    private int _start;
    private int _end;

    /// <summary>True between frames.</summary>
    public bool IsEmpty => _start == _end;

    /// <summary>Where the next read goes; never empty. Invalidates the last frame.</summary>
    public Memory<byte> Space()
    {
        MakeRoom();
        return _bytes.AsMemory(_end);
    }

    /// <summary>Says how many bytes the last read has put into <see cref="Space"/>.</summary>
    public void Advance(int count) => _end += count;

    /// <param name="frame">Without its header; valid until <see cref="Space"/> is asked for again.</param>
    /// <exception cref="InvalidDataException">The length is out of bounds.</exception>
    public bool TryTake(out ReadOnlySpan<byte> frame)
    {
        frame = default;
        if (_end - _start < HeaderBytes)
            return false;
        var length = Length();
        if (_end - _start - HeaderBytes < length)
            return false;
        frame = _bytes.AsSpan(_start + HeaderBytes, length);
        _start += HeaderBytes + length;
        return true;
    }

    private int Length()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_start));
        return length > 0 && length <= maxFrameBytes
            ? length
            : throw new InvalidDataException($"A frame of 1 to {maxFrameBytes} bytes was expected.");
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        // What is needed to hold the frame that has begun; a claimed length was checked before this.
        var needed = held < HeaderBytes ? InitialBytes : Math.Max(InitialBytes, HeaderBytes + Length());
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
