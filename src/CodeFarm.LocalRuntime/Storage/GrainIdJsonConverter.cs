using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Storage;

/// <summary>Writes a grain id as its text, type/key.</summary>
internal sealed class GrainIdJsonConverter : JsonConverter<GrainId>
{
    public override GrainId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        GrainId.TryParse(reader.GetString(), out var id) ? id : default;

    public override void Write(Utf8JsonWriter writer, GrainId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.IsDefault ? "" : value.ToString());
}
