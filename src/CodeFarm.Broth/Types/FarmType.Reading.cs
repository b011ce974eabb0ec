namespace CodeFarm.Broth.Types;

/// <content>Types from texts and from values.</content>
public sealed partial record FarmType
{
    /// <summary>Reads a type as people write it: <c>int</c>, <c>String</c>, <c>List&lt;string&gt;</c>, <c>long[]</c>, <c>Dictionary&lt;string,int&gt;</c>.</summary>
    /// <exception cref="FormatException">Names what was expected and the nearest known type.</exception>
    public static FarmType Parse(string text) => Parse(text, []);

    /// <summary>Reads a type as people write it, where the given records are declared.</summary>
    /// <exception cref="FormatException">Names what was expected and the nearest known type.</exception>
    public static FarmType Parse(string text, IReadOnlyList<FarmType> records)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(records);
        return new FarmTypeText(records).Parse(text);
    }

    /// <summary>
    /// The narrowest type of one JSON value: integral numbers are int, else long, else double; an object is a dictionary; an
    /// empty list or object has elements of type <see cref="Unknown"/>.
    /// </summary>
    /// <exception cref="FormatException">The text is no JSON, or null, or has unlike elements in one list or object.</exception>
    public static FarmType Infer(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!JsonProblem.TryParse(json, default, out var document, out var problem))
            throw new FormatException($"{Excerpt.Of(json)} is no JSON: {problem}");
        using (document)
            return FarmTypeInference.Infer(document.RootElement);
    }

    /// <summary>The narrowest type that holds the values of both: int and long give long, a number and double give double.</summary>
    /// <exception cref="FormatException">No type holds both.</exception>
    public static FarmType Unify(FarmType first, FarmType second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return FarmTypeInference.Unify(first, second);
    }
}
