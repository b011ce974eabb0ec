using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Copies a value as it stands.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <summary>A JSON null is a value as well.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(document.RootElement.GetRawText());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(value.Text);
    }
}
