using System.Text.Json;
using CodeFarm.LocalRuntime.Storage;
using Orleans.Storage;

namespace CodeFarm.Hosting.Storage;

/// <summary>State as JSON, in the shape in which the one-process runtime writes it.</summary>
internal sealed class FarmStateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, StorageJson.Compact));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, StorageJson.Compact);
}
