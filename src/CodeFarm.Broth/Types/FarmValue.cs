using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>
/// The only way a value enters or leaves a function: a closed codec between JSON and a fixed set of CLR types, so that
/// no serializer ever meets a type of a candidate. Lists are read as arrays, dictionaries as ones that are filled in the
/// ordinal order of their keys; anything that implements the declared interface is written, a dictionary always with its
/// keys in that order, so that equal values have equal texts. NaN and the infinities, which JSON lacks, are the texts "NaN", "Infinity" and "-Infinity".
/// </summary>
public static class FarmValue
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = FarmType.MaxDepth + 1 };

    /// <summary>Reads one JSON value.</summary>
    /// <param name="json">The value; nothing may follow it.</param>
    /// <param name="type">A complete type.</param>
    /// <param name="path">How errors name the value, for example <c>in[0]</c>.</param>
    /// <returns>A string, int, long, double, bool, an array of the element's <see cref="FarmType.ClrType"/>, or a dictionary.</returns>
    /// <exception cref="FarmValueException">The text is no JSON, or holds another type.</exception>
    public static object Read(string json, FarmType type, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return FarmValueReader.Read(document.RootElement, type, path);
        }
        catch (JsonException e)
        {
            throw new FarmValueException(path, $"JSON of type {type}", $"{Excerpt.Of(json)} ({e.Message.TrimEnd('.')})", e);
        }
    }

    /// <summary>Writes one value as JSON without white space.</summary>
    /// <exception cref="FarmValueException">The value, or a part of it, is null, has another type or is half a character, or a key occurs twice.</exception>
    public static string Write(object value, FarmType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return FarmValueWriter.Write(value, type, "result");
    }

    /// <summary>
    /// Whether a function that should return <paramref name="expected"/> may return <paramref name="actual"/>: texts compare
    /// by UTF-16 unit, lists element by element, dictionaries key by key in any order, doubles with a relative tolerance of 1e-9; NaN equals NaN.
    /// </summary>
    public static bool AreEqual(object expected, object actual, FarmType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return FarmValueComparer.AreEqual(expected, actual, type);
    }
}
