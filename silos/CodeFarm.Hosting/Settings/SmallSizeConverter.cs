using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeFarm.Hosting.Settings;

/// <summary>As <see cref="SizeConverter"/>, below 2 GB.</summary>
internal sealed class SmallSizeConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SizeConverter.Read(ref reader) is var bytes and >= int.MinValue and <= int.MaxValue ? (int)bytes : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => SizeConverter.Write(writer, value);
}
