using System.Globalization;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>Nullable values: whether there is one, what stands in its place, and functions that have none for some arguments.</summary>
internal static class OptionalComponents
{
    private static readonly HelperMethod ParseHelper = new(
        "ParseOrNull",
        """
        private static int? {name}(string text) =>
            int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
        """,
        "System.Globalization");

    /// <summary>Components over nullable values of a type.</summary>
    internal static IEnumerable<Component> Of<T>()
        where T : struct
    {
        var name = ValueTypes.NameOf(typeof(T));
        string[] usings = [.. ValueTypes.UsingsOf(typeof(T))];
        return
        [
            Component.Of<Optional<T>, bool>("HasValue", 2, value => value.HasValue, new("{0}.HasValue"))
                with { Keywords = ["has", "known", "given", "missing", "null", "present"] },
            Component.Of<Optional<T>, T, T>("ValueOr", 2, (value, other) => value.HasValue ? value.Value : other, new("{0} ?? {1}") { Precedence = Precedence.Conditional, OperandPrecedence = Precedence.Or })
                with { Keywords = ["default", "otherwise", "missing", "null", "fallback", "or", "instead"], ResultName = "value" },
            Component.Of<Optional<T>, T>("ValueOrDefault", 3, value => value.Value, new("{0}.GetValueOrDefault()"))
                with { Keywords = ["value", "default", "missing", "null"], ResultName = "value" },
            Component.Of<Optional<T>, Optional<T>, Optional<T>>("FirstKnown", 3, (value, other) => value.HasValue ? value : other, new("{0} ?? {1}") { Precedence = Precedence.Conditional, OperandPrecedence = Precedence.Or })
                with { Keywords = ["first", "known", "otherwise", "missing", "null", "either"], ResultName = "value" },
            Component.Of<T, Optional<T>>("Known", 1, value => (Optional<T>)value, new($"({name}?){{0}}", usings) { Precedence = Precedence.Unary })
                with { Inverses = [Inverse.OfOne<Optional<T>, T>(value => value.HasValue ? value.Value : Undefined.Result)], ResultName = "value" },
            Component.Of<Optional<T>[], T[]>("KnownValues", 2, values => values.Where(value => value.HasValue).Select(value => value.Value).ToArray(),
                Sequence($"{{0}}.OfType<{name}>()", [.. usings, "System.Linq"]))
                with { Keywords = ["missing", "null", "known", "ignor", "without", "skip"], ResultName = "known" },
            Component.Of<T[], Optional<T>>("FirstOrNull", 3, items => items.Length > 0 ? items[0] : default(Optional<T>), Call($"{{0}}.Select(item => ({name}?)item).FirstOrDefault()", usings))
                with { Keywords = ["first", "null", "none", "empty"], ResultName = "first" },
            Component.Of<T[], Optional<T>>("LastOrNull", 4, items => items.Length > 0 ? items[^1] : default(Optional<T>), Call($"{{0}}.Select(item => ({name}?)item).LastOrDefault()", usings))
                with { Keywords = ["last", "null", "none", "empty"], ResultName = "last" },
            .. typeof(T) == typeof(bool) ? [] : Bounds<T>(name, usings),
        ];
    }

    /// <summary>Reading numbers where a text may hold none.</summary>
    internal static IReadOnlyList<Component> OfTexts { get; } =
    [
        Component.Of<string, Optional<int>>("ParseIntOrNull", 3,
            text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : default(Optional<int>),
            new("{helper}({0})") { Helper = ParseHelper })
            with { Keywords = ["pars", "number", "read", "text", "null"], ResultName = "number" },
    ];

    private static IEnumerable<Component> Bounds<T>(string name, string[] usings)
        where T : struct =>
    [
        Component.Of<T[], Optional<T>>("MaxOrNull", 3, items => items.Length > 0 ? items.Max() : default(Optional<T>), Call($"{{0}}.Max(item => ({name}?)item)", usings))
            with { Keywords = ["max", "largest", "highest", "latest", "null", "none", "empty"], ResultName = "largest" },
        Component.Of<T[], Optional<T>>("MinOrNull", 3, items => items.Length > 0 ? items.Min() : default(Optional<T>), Call($"{{0}}.Min(item => ({name}?)item)", usings))
            with { Keywords = ["min", "smallest", "lowest", "earliest", "null", "none", "empty"], ResultName = "smallest" },
    ];

    private static CSharpTemplate Call(string text, string[] usings) => new(text, [.. usings, "System.Linq"]);

    private static CSharpTemplate Sequence(string text, string[] usings) => new(text, usings) { Form = ListForm.Sequence };
}
