using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>
/// A type that a farm function may take or return: string, int, long, double, bool, and lists and string-keyed dictionaries
/// of these, nested at most <see cref="MaxDepth"/> deep. Two types are equal when they have the same shape.
/// </summary>
public sealed record FarmType
{
    /// <summary>The deepest nesting of lists and dictionaries, counted together; deeper types are refused where they are read.</summary>
    public const int MaxDepth = 4;

    private FarmType(FarmKind kind, FarmType? element = null) => (Kind, Element) = (kind, element);

    public static FarmType String { get; } = new(FarmKind.String);

    public static FarmType Int { get; } = new(FarmKind.Int);

    public static FarmType Long { get; } = new(FarmKind.Long);

    public static FarmType Double { get; } = new(FarmKind.Double);

    public static FarmType Bool { get; } = new(FarmKind.Bool);

    /// <summary>What is known of the elements of an empty list or dictionary: nothing. Unifies with every type.</summary>
    public static FarmType Unknown { get; } = new(FarmKind.Unknown);

    /// <summary>The types that hold no others, in the order in which messages name them.</summary>
    public static IReadOnlyList<FarmType> Scalars { get; } = [String, Int, Long, Double, Bool];

    public FarmKind Kind { get; }

    /// <summary>
    /// The type of a list's elements or of a dictionary's values; null unless <see cref="Kind"/> is
    /// <see cref="FarmKind.List"/> or <see cref="FarmKind.Dictionary"/>.
    /// </summary>
    public FarmType? Element { get; }

    /// <summary>How many lists and dictionaries enclose the scalar: 0 for a scalar.</summary>
    public int Depth => Element is null ? 0 : Element.Depth + 1;

    /// <summary>False while the type, or the element of a list or dictionary in it, is <see cref="FarmKind.Unknown"/>.</summary>
    public bool IsComplete => Kind != FarmKind.Unknown && (Element?.IsComplete ?? true);

    /// <summary>As written in the source of a function: <c>int</c>, <c>IReadOnlyList&lt;string&gt;</c>.</summary>
    public string CSharpName => Kind switch
    {
        FarmKind.String => "string",
        FarmKind.Int => "int",
        FarmKind.Long => "long",
        FarmKind.Double => "double",
        FarmKind.Bool => "bool",
        FarmKind.List => $"IReadOnlyList<{Element!.CSharpName}>",
        FarmKind.Dictionary => $"IReadOnlyDictionary<string, {Element!.CSharpName}>",
        _ => "?",
    };

    /// <summary>The type of a parameter or result at run time: <c>typeof(IReadOnlyList&lt;string&gt;)</c> for a list.</summary>
    /// <exception cref="InvalidOperationException">The type is not complete.</exception>
    public Type ClrType => Kind switch
    {
        FarmKind.String => typeof(string),
        FarmKind.Int => typeof(int),
        FarmKind.Long => typeof(long),
        FarmKind.Double => typeof(double),
        FarmKind.Bool => typeof(bool),
        FarmKind.List => typeof(IReadOnlyList<>).MakeGenericType(Element!.ClrType),
        FarmKind.Dictionary => typeof(IReadOnlyDictionary<,>).MakeGenericType(typeof(string), Element!.ClrType),
        _ => throw new InvalidOperationException("The element type of a list or dictionary that is always empty is not known."),
    };

    /// <summary>The list whose elements have the given type.</summary>
    /// <exception cref="FormatException">The list would be nested deeper than <see cref="MaxDepth"/>.</exception>
    public static FarmType ListOf(FarmType element) => Enclose(FarmKind.List, element);

    /// <summary>The dictionary from texts to values of the given type.</summary>
    /// <exception cref="FormatException">The dictionary would be nested deeper than <see cref="MaxDepth"/>.</exception>
    public static FarmType DictionaryOf(FarmType value) => Enclose(FarmKind.Dictionary, value);

    /// <summary>Reads a type as people write it: <c>int</c>, <c>String</c>, <c>List&lt;string&gt;</c>, <c>long[]</c>, <c>Dictionary&lt;string,int&gt;</c>.</summary>
    /// <exception cref="FormatException">Names what was expected and the nearest known type.</exception>
    public static FarmType Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FarmTypeText.Parse(text);
    }

    /// <summary>
    /// The narrowest type of one JSON value: integral numbers are int, else long, else double; an object is a dictionary; an
    /// empty list or object has elements of type <see cref="Unknown"/>.
    /// </summary>
    /// <exception cref="FormatException">The text is no JSON, or null, or has unlike elements in one list or object.</exception>
    public static FarmType Infer(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return FarmTypeInference.Infer(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{e.Message} Expected a JSON value such as \"text\", 12, 1.5, true or [1, 2].", e);
        }
    }

    /// <summary>The narrowest type that holds the values of both: int and long give long, a number and double give double.</summary>
    /// <exception cref="FormatException">No type holds both.</exception>
    public static FarmType Unify(FarmType first, FarmType second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return FarmTypeInference.Unify(first, second);
    }

    public override string ToString() => CSharpName;

    private static FarmType Enclose(FarmKind kind, FarmType element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.Depth < MaxDepth
            ? new FarmType(kind, element)
            : throw new FormatException($"Lists and dictionaries are nested more than {MaxDepth} deep; flatten the value.");
    }
}
