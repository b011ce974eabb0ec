using System.Text.Json;

namespace CodeFarm.Broth;

/// <summary>JSON values as messages name them.</summary>
public static class JsonWords
{
    /// <summary>A value with its kind, cut to a length that a message can show: the text "Ada", the list [1, 2].</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "the text " + Excerpt.Of(value.GetRawText()),
        JsonValueKind.Number => "the number " + Excerpt.Of(value.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "the list " + Excerpt.Of(value.GetRawText()),
        _ => "the object " + Excerpt.Of(value.GetRawText()),
    };
}
