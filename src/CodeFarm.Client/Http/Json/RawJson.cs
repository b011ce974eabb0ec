using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>A JSON value kept as it was written, so that no digit of a number is lost on its way.</summary>
/// <param name="Text">Valid JSON.</param>
[JsonConverter(typeof(RawJsonConverter))]
public sealed record RawJson(string Text)
{
    /// <summary>The value; null for an empty text, which grains use for "none".</summary>
    public static RawJson? OrNull(string text) => string.IsNullOrEmpty(text) ? null : new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
