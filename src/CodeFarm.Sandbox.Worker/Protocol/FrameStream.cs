using System.Buffers.Binary;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>
/// Frames on a byte stream: a little-endian 32-bit length and as many bytes. Neither side allocates more than the
/// bound, whatever length the other claims.
/// </summary>
internal static class FrameStream
{
    private const int HeaderBytes = sizeof(int);

    /// <summary>Returns null when the stream ends before a frame begins.</summary>
    /// <exception cref="InvalidDataException">The length is out of bounds, or the stream ends within the frame.</exception>
    public static async Task<byte[]?> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderBytes];
        var read = await stream.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (read < HeaderBytes || length <= 0 || length > maxBytes)
            throw new InvalidDataException($"A frame of 1 to {maxBytes} bytes was expected.");
        var frame = new byte[length];
        read = await stream.ReadAtLeastAsync(frame, length, throwOnEndOfStream: false, cancellationToken);
        return read == length ? frame : throw new InvalidDataException("The stream ended within a frame.");
    }

    /// <exception cref="InvalidDataException">The frame is larger than the bound.</exception>
    public static async Task WriteAsync(
        Stream stream, ReadOnlyMemory<byte> frame, int maxBytes, CancellationToken cancellationToken)
    {
        if (frame.Length > maxBytes)
            throw new InvalidDataException($"A frame of {frame.Length} bytes exceeds the {maxBytes} that are allowed.");
        // One write a frame: a reader never waits between the header and the rest.
        var bytes = new byte[HeaderBytes + frame.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, frame.Length);
        frame.CopyTo(bytes.AsMemory(HeaderBytes));
        await stream.WriteAsync(bytes, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }
}
