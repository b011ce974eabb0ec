using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeFarm.Broth;
using CodeFarm.Contracts;

namespace CodeFarm.Client.Http;

/// <summary>Reads JSON that came over a wire; what is wrong with it is said in words for whoever wrote it.</summary>
public static class JsonMessage
{
    private static readonly JsonDocumentOptions Documents = new() { MaxDepth = FarmJson.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The value, to be disposed of; no field of it occurs twice.</summary>
    /// <exception cref="FarmException">It is no JSON: <see cref="HttpErrors.Malformed"/>.</exception>
    public static JsonDocument Parse(string text) => JsonProblem.TryParse(text, Documents, out var document, out var problem)
        ? document
        : throw new FarmException(HttpErrors.Malformed, $"The body is not JSON that the farm takes: {problem}");

    /// <summary>The message.</summary>
    /// <exception cref="FarmException">It is no JSON, or another message: <see cref="HttpErrors.Malformed"/>.</exception>
    public static T Read<T>(string text, JsonTypeInfo<T> type)
    {
        using var document = Parse(text);
        try
        {
            return document.Deserialize(type) ?? throw new FarmException(HttpErrors.Malformed, "The body is null. Send a JSON object.");
        }
        catch (JsonException)
        {
            throw new FarmException(
                HttpErrors.Malformed, JsonShape.Find(text, document.RootElement, type)?.ToString() ?? "The body has not the form that this route takes.");
        }
        catch (InvalidOperationException)
        {
            throw new FarmException(HttpErrors.Malformed, "A text in the body has an unpaired surrogate (half of a character).");
        }
    }
}
