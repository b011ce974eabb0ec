using System.Buffers;
using System.Text.Json;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>
/// The JSON of the messages, written out by hand: a serializer, generated or not, has to be compiled in every new worker,
/// which took 45 of its 95 ms.
/// </summary>
internal static class ProtocolJson
{
    public static byte[] Write(JobMessage job) => Write(json =>
    {
        json.WriteString("id", job.Id);
        json.WriteString("signature", job.Signature);
        json.WriteBase64String("assembly", job.Assembly);
        json.WriteNumber("maxOutputBytes", job.MaxOutputBytes);
        json.WriteNumber("maxDataBytes", job.MaxDataBytes);
        if (job.Namespace is not null)
            json.WriteString("namespace", job.Namespace);
        json.WriteStartArray("inputs");
        foreach (var inputs in job.Inputs)
        {
            json.WriteStartArray();
            foreach (var input in inputs)
                json.WriteStringValue(input);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    public static byte[] Write(ReplyMessage reply) => Write(json =>
    {
        json.WriteString("id", reply.Id);
        json.WriteNumber("kind", (int)reply.Kind);
        json.WriteNumber("index", reply.Index);
        json.WriteNumber("micros", reply.Micros);
        if (reply.Output is not null)
            json.WriteString("output", reply.Output);
        if (reply.Error is not null)
            json.WriteString("error", reply.Error);
    });

    /// <exception cref="InvalidDataException">The frame is no job.</exception>
    public static JobMessage ReadJob(byte[] frame) => Read(frame, json => new JobMessage(
        Text(json, "id"),
        Text(json, "signature"),
        json.GetProperty("assembly").GetBytesFromBase64(),
        ReadInputs(json.GetProperty("inputs")),
        json.GetProperty("maxOutputBytes").GetInt32(),
        json.GetProperty("maxDataBytes").GetInt64(),
        json.TryGetProperty("namespace", out var space) ? space.GetString() : null));

    /// <exception cref="InvalidDataException">The frame is no reply.</exception>
    public static ReplyMessage ReadReply(byte[] frame) => Read(frame, json => new ReplyMessage(
        Text(json, "id"),
        (ReplyKind)json.GetProperty("kind").GetInt32(),
        json.GetProperty("index").GetInt32(),
        json.TryGetProperty("output", out var output) ? output.GetString() : null,
        json.TryGetProperty("error", out var error) ? error.GetString() : null,
        json.GetProperty("micros").GetInt64()));

    private static byte[] Write(Action<Utf8JsonWriter> writeFields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            writeFields(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static T Read<T>(byte[] frame, Func<JsonElement, T> readFields)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            return readFields(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException("A frame holds no message of the protocol.", e);
        }
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    private static string[][] ReadInputs(JsonElement list)
    {
        var inputs = new string[list.GetArrayLength()][];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new string[list[i].GetArrayLength()];
            for (var j = 0; j < inputs[i].Length; j++)
                inputs[i][j] = list[i][j].GetString() ?? throw new FormatException("An input is null.");
        }

        return inputs;
    }
}
