using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using CodeFarm.LocalRuntime.Storage;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>
/// A line of a journal: CRC-32C of the rest as eight hexadecimal digits, a space, JSON, line feed. The JSON is an event
/// {"seq","ns","key","type","event"}, what a subscriber took {"taken","by"}, or, where a file begins, the number of the last
/// event before it {"after"}: the files before it may be gone, and events are numbered on.
/// </summary>
internal static class JournalLine
{
    private const int ChecksumLength = 8;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The JSON of an event without its number, which the journal's writer puts in front.</summary>
    public static byte[] EventBody(StreamId stream, string alias, object item)
    {
        var (buffer, writer) = Begin();
        writer.WriteStartObject();
        writer.WriteString("ns"u8, stream.GetNamespace());
        writer.WriteString("key"u8, stream.GetKeyAsString());
        writer.WriteString("type"u8, alias);
        writer.WritePropertyName("event"u8);
        JsonSerializer.Serialize(writer, item, item.GetType(), StorageJson.Compact);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes an event's line: its number becomes the first member of its JSON.</summary>
    public static void WriteEvent(ArrayBufferWriter<byte> output, long sequence, ReadOnlySpan<byte> body)
    {
        Span<byte> head = stackalloc byte[40];
        "{\"seq\":"u8.CopyTo(head);
        sequence.TryFormat(head[7..], out var digits, default, CultureInfo.InvariantCulture);
        head[7 + digits] = (byte)',';
        WriteLine(output, head[..(8 + digits)], body[1..]);
    }

    /// <summary>Writes that a subscriber took an event.</summary>
    public static void WriteTaken(ArrayBufferWriter<byte> output, long sequence, GrainType subscriber)
    {
        var (buffer, writer) = Begin();
        writer.WriteStartObject();
        writer.WriteNumber("taken"u8, sequence);
        writer.WriteString("by"u8, subscriber.ToString());
        writer.WriteEndObject();
        writer.Flush();
        WriteLine(output, buffer.WrittenSpan, default);
    }

    /// <summary>Writes, where a file begins, the number of the last event before it.</summary>
    public static void WriteAfter(ArrayBufferWriter<byte> output, long sequence)
    {
        var (buffer, writer) = Begin();
        writer.WriteStartObject();
        writer.WriteNumber("after"u8, sequence);
        writer.WriteEndObject();
        writer.Flush();
        WriteLine(output, buffer.WrittenSpan, default);
    }

    /// <summary>The JSON of a line without its line feed; null where the line is not what was written.</summary>
    public static JsonDocument? TryRead(ReadOnlyMemory<byte> line)
    {
        if (line.Length <= ChecksumLength + 1
            || line.Span[ChecksumLength] != (byte)' '
            || !uint.TryParse(
                Encoding.ASCII.GetString(line.Span[..ChecksumLength]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var checksum)
            || Checksum(0, line.Span[(ChecksumLength + 1)..]) != checksum)
        {
            return null;
        }

        return JsonDocument.Parse(line[(ChecksumLength + 1)..]);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Begin()
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        var writer = _writer ??= new Utf8JsonWriter(buffer, new() { Encoder = StorageJson.Compact.Encoder });
        writer.Reset(buffer);
        return (buffer, writer);
    }

    private static void WriteLine(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        var length = ChecksumLength + 1 + head.Length + rest.Length + 1;
        var line = output.GetSpan(length);
        Checksum(Checksum(0, head), rest).TryFormat(line, out _, "x8", CultureInfo.InvariantCulture);
        line[ChecksumLength] = (byte)' ';
        head.CopyTo(line[(ChecksumLength + 1)..]);
        rest.CopyTo(line[(ChecksumLength + 1 + head.Length)..]);
        line[length - 1] = (byte)'\n';
        output.Advance(length);
    }

    private static uint Checksum(uint checksum, ReadOnlySpan<byte> bytes)
    {
        // Byte by byte at the ends so that head and rest give what the whole line gives.
        foreach (var value in bytes)
            checksum = BitOperations.Crc32C(checksum, value);
        return checksum;
    }
}
