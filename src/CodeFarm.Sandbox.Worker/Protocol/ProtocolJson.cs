using System.Text.Json.Serialization;

namespace CodeFarm.Sandbox.Protocol;

/// <summary>Generated serializers: no reflection at start, and no type but these two.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(JobMessage))]
[JsonSerializable(typeof(ReplyMessage))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
