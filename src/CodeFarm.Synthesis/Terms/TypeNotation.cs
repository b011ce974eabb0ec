using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Terms;

/// <summary>Types in the text form of programs: <c>int</c>, <c>string[]</c>, <c>map&lt;string,int&gt;</c>, <c>func&lt;int,bool&gt;</c>.</summary>
internal static class TypeNotation
{
    private static readonly (string Name, Type Type)[] Scalars =
    [
        ("string", typeof(string)), ("int", typeof(int)), ("long", typeof(long)), ("double", typeof(double)), ("bool", typeof(bool)),
        ("char", typeof(char)), ("decimal", typeof(decimal)), ("DateTime", typeof(DateTime)), ("DateOnly", typeof(DateOnly)),
        ("TimeOnly", typeof(TimeOnly)), ("TimeSpan", typeof(TimeSpan)),
    ];

    private static readonly (string Name, Type Definition)[] Generics =
    [
        ("list", typeof(IReadOnlyList<>)), ("map", typeof(IReadOnlyDictionary<,>)), ("nullable", typeof(Nullable<>)),
        ("func", typeof(Func<,>)), ("func", typeof(Func<,,>)), ("func", typeof(Func<,,,>)),
        ("tuple", typeof(ValueTuple<,>)), ("tuple", typeof(ValueTuple<,,>)), ("tuple", typeof(ValueTuple<,,,>)),
    ];

    /// <exception cref="NotSupportedException">The notation has no word for the type.</exception>
    public static string Of(Type type)
    {
        if (ValueTypes.ElementOf(type) is { } element) return Of(element) + "[]";
        if (!type.IsGenericType)
        {
            return Scalars.FirstOrDefault(scalar => scalar.Type == type).Name
                ?? throw new NotSupportedException($"The text form of programs has no word for the type {type}.");
        }

        var definition = type.GetGenericTypeDefinition();
        var name = Generics.FirstOrDefault(generic => generic.Definition == definition).Name
            ?? throw new NotSupportedException($"The text form of programs has no word for the type {definition}.");
        return $"{name}<{string.Join(',', type.GetGenericArguments().Select(Of))}>";
    }

    /// <exception cref="FormatException">There is no such type; the message names it.</exception>
    public static Type Parse(string notation)
    {
        if (notation.EndsWith("[]", StringComparison.Ordinal)) return ValueTypes.ListOf(Parse(notation[..^2]));
        if (Scalars.FirstOrDefault(scalar => scalar.Name == notation).Type is { } type) return type;
        if (notation.IndexOf('<', StringComparison.Ordinal) is var open and > 0 && notation.EndsWith('>'))
        {
            var arguments = Split(notation[(open + 1)..^1]).Select(Parse).ToArray();
            var definition = Generics.FirstOrDefault(generic =>
                generic.Name == notation[..open] && generic.Definition.GetGenericArguments().Length == arguments.Length).Definition;
            if (definition is not null) return definition.MakeGenericType(arguments);
        }

        throw new FormatException($"'{notation}' is not a type; expected one such as int, string[] or map<string,int>.");
    }

    /// <summary>The notations between the commas that stand in no brackets; none of an empty text.</summary>
    public static IEnumerable<string> Split(string notations)
    {
        var (depth, start) = (0, 0);
        for (var index = 0; index < notations.Length; index++)
        {
            depth += notations[index] switch { '<' => 1, '>' => -1, _ => 0 };
            if (notations[index] != ',' || depth != 0) continue;
            yield return notations[start..index];
            start = index + 1;
        }

        if (notations.Length > 0) yield return notations[start..];
    }
}
