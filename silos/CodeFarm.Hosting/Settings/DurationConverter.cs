using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeFarm.Hosting.Settings;

/// <summary>A time as a number and its unit: 200ms, 10s, 5m, 1h.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)),
    ];

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        var text = reader.GetString()!.Trim();
        foreach (var (unit, length) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            if (double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e6)
                return number * length;
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
    {
        var (unit, length) = Units.Last(unit => unit.Length == Units[0].Length || value.Ticks % unit.Length.Ticks == 0);
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value / length}{unit}"));
    }
}
