using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeFarm.Hosting.Settings;

/// <summary>A number of bytes: as such, or as a number and its unit, KB, MB or GB of 1024 each.</summary>
internal sealed class SizeConverter : JsonConverter<long>
{
    private static readonly (string Unit, long Bytes)[] Units = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30)];

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => Write(writer, value);

    internal static long Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetInt64(out var bytes) ? bytes : throw new JsonException();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()!.Trim() : throw new JsonException();
        foreach (var (unit, length) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && long.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
                && number <= long.MaxValue / length)
            {
                return number * length;
            }
        }

        throw new JsonException();
    }

    internal static void Write(Utf8JsonWriter writer, long value)
    {
        var (unit, length) = Units.LastOrDefault(unit => value > 0 && value % unit.Bytes == 0);
        if (unit is null)
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value / length} {unit}"));
    }
}
