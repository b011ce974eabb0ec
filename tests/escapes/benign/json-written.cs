using System.Buffers;
using System.Text;
using System.Text.Json;

public static class Function
{
    public static string Run(int number)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteNumber("number", number);
            json.WriteStartArray("digits");
            foreach (var digit in number.ToString())
                json.WriteStringValue(digit.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
