namespace CodeFarm.Broth.Types;

/// <summary>
/// The only way a value enters or leaves a function: a closed codec between JSON and a fixed set of CLR types, so that
/// no serializer ever meets a type of a candidate. <c>docs/types.md</c> lists the form of each type. Lists are read as arrays,
/// dictionaries as ones that are filled in the order of their keys; anything that implements the declared interface is written, a
/// dictionary always with its keys in that order and a record with its fields as declared, so that equal values have equal texts.
/// NaN and the infinities, which JSON lacks, are the texts "NaN", "Infinity" and "-Infinity". Numbers have all their digits: a
/// long or decimal beyond what a double holds is exact as a JSON number, and may be given as a text by callers whose JSON
/// numbers are doubles.
/// </summary>
public static class FarmValue
{
    /// <summary>Reads one JSON value.</summary>
    /// <param name="json">The value; nothing may follow it.</param>
    /// <param name="type">A complete type.</param>
    /// <param name="path">How errors name the value, for example <c>in[0]</c>.</param>
    /// <param name="records">What the records in it become; null for <see cref="FarmRecord"/>.</param>
    /// <returns>An instance of the type's <see cref="FarmType.ClrType"/>: lists are arrays; null for a nullable type only.</returns>
    /// <exception cref="FarmValueException">The text is no JSON, or holds another type.</exception>
    public static object? Read(string json, FarmType type, string path, RecordBinding? records = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(type);
        if (!JsonProblem.TryParse(json, default, out var document, out var problem))
            throw new FarmValueException(path, $"JSON of type {type}", $"{Excerpt.Of(json)} ({problem.ToString().TrimEnd('.')})");
        using (document)
            return new FarmValueReader(records ?? RecordBinding.Neutral).Read(document.RootElement, type, path);
    }

    /// <summary>Writes one value as JSON without white space.</summary>
    /// <param name="value">An instance of the type's <see cref="FarmType.ClrType"/>.</param>
    /// <param name="type">A complete type.</param>
    /// <param name="records">What the records in it are; null for <see cref="FarmRecord"/>.</param>
    /// <param name="maxBytes">How many bytes of UTF-8 the JSON may take. A value without end is read no further.</param>
    /// <exception cref="FarmValueException">The value, or a part of it, is null without being nullable, has another type or no form, or a key occurs twice.</exception>
    /// <exception cref="FarmValueSizeException">The value takes more than <paramref name="maxBytes"/>.</exception>
    public static string Write(object? value, FarmType type, RecordBinding? records = null, int maxBytes = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new FarmValueWriter(records ?? RecordBinding.Neutral).Write(value, type, "result", maxBytes);
    }

    /// <summary>The text of a scalar as it stands in JSON, quotes and escapes removed: the form that keys of dictionaries have.</summary>
    /// <exception cref="FarmValueException">The value has another type, or no form.</exception>
    public static string WriteKey(object key, FarmType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return FarmValueWriter.Text(key, type, "key");
    }

    /// <summary>The scalar whose text <see cref="WriteKey"/> gives.</summary>
    /// <exception cref="FarmValueException">The text is no such value.</exception>
    public static object ReadKey(string text, FarmType type)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(type);
        return ScalarType.Of(type.Kind)?.Parse(text)
            ?? throw new FarmValueException("key", ScalarType.Of(type.Kind)?.Expected ?? "a scalar", $"\"{Excerpt.Of(text)}\"");
    }

    /// <summary>
    /// Whether a function that should return <paramref name="expected"/> may return <paramref name="actual"/>: texts compare
    /// by UTF-16 unit, lists, tuples and records part by part, dictionaries key by key in any order, doubles with a relative
    /// tolerance of 1e-9; NaN equals NaN, null equals null, a decimal equals one of another scale, a DateTime one of another kind.
    /// </summary>
    public static bool AreEqual(object? expected, object? actual, FarmType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return FarmValueComparer.AreEqual(expected, actual, type);
    }
}
