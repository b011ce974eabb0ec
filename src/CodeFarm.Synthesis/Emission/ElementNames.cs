using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Names the elements of a list by where it comes from.</summary>
internal static class ElementNames
{
    public static string Of(Term list, IReadOnlyList<string> parameters)
    {
        if (list.Kind == TermKind.Parameter && Identifiers.Singular(parameters[list.Parameter]) is { } singular)
            return singular.StartsWith('@') ? singular[1..] + "Item" : singular;
        if (list.Component?.ElementName is { } name)
            return name;

        // A list made from another list of the same elements keeps their name.
        var source = list.Children.FirstOrDefault(child => child.Type == list.Type);
        if (source is not null && list.Component?.Role != ComponentRole.Map && list.Kind == TermKind.Call)
            return Of(source, parameters);
        return ValueTypes.ElementOf(list.Type) switch
        {
            var type when type == typeof(string) => "item",
            var type when type == typeof(bool) => "flag",
            var type when type == typeof(char) => "letter",
            var type when type == typeof(DateOnly) || type == typeof(DateTime) => "date",
            var type when type == typeof(TimeSpan) => "time",
            var type when type is not null && ValueTypes.TupleItemsOf(type) is not null => "pair",
            var type when type is not null && !ValueTypes.IsScalar(type) => "items",
            _ => "number",
        };
    }
}
