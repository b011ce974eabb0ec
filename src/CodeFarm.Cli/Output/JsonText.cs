using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeFarm.Cli.Output;

/// <summary>JSON for other programs: one object on one line.</summary>
internal static class JsonText
{
    // For terminals and files, not for HTML: texts stay as their users wrote them.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(JsonNode node) => Console.Out.WriteLine(ToText(node));

    public static string ToText(JsonNode node) => node.ToJsonString(Options);

    /// <summary>A value that is JSON already.</summary>
    public static JsonNode? Value(string json) => json.Length == 0 ? null : JsonNode.Parse(json);

    /// <summary>The values of a list.</summary>
    public static JsonArray Array<T>(ImmutableArray<T> items, Func<T, JsonNode?> convert) => [.. items.Select(convert)];
}
