using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Makes well-typed terms by chance, of components that the enumeration would combine in the same way.</summary>
/// <param name="seed">The same terms come again for the same one.</param>
/// <param name="parameters">The parameters of the terms; null for <see cref="Parameters"/>.</param>
/// <param name="components">The components of calls within; null for the standard ones.</param>
internal sealed class RandomTerms(int seed, IReadOnlyList<SynthesisParameter>? parameters = null, IReadOnlyList<Component>? components = null)
{
    /// <summary>A parameter of every type; of some two, since nothing is compared with itself.</summary>
    public static readonly IReadOnlyList<SynthesisParameter> Parameters =
    [
        new("text", typeof(string)), new("other", typeof(string)), new("number", typeof(int)), new("index", typeof(int)),
        new("ratio", typeof(double)), new("flag", typeof(bool)), new("isOn", typeof(bool)), new("words", typeof(IReadOnlyList<string>)),
        new("numbers", typeof(IReadOnlyList<int>)), new("values", typeof(IReadOnlyList<double>)), new("flags", typeof(IReadOnlyList<bool>)),
        new("total", typeof(long)), new("sum", typeof(long)), new("totals", typeof(IReadOnlyList<long>)),
        new("rows", typeof(IReadOnlyList<IReadOnlyList<string>>)), new("matrix", typeof(IReadOnlyList<IReadOnlyList<int>>)),
        new("samples", typeof(IReadOnlyList<IReadOnlyList<double>>)), new("columns", typeof(IReadOnlyList<IReadOnlyList<long>>)),
        new("counts", typeof(IReadOnlyDictionary<string, int>)), new("moreCounts", typeof(IReadOnlyDictionary<string, int>)),
        new("settings", typeof(IReadOnlyDictionary<string, string>)), new("prices", typeof(IReadOnlyDictionary<string, double>)),
        new("marks", typeof(IReadOnlyDictionary<string, bool>)), new("groups", typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>)),
        new("series", typeof(IReadOnlyDictionary<string, IReadOnlyList<int>>)), new("weights", typeof(IReadOnlyDictionary<string, IReadOnlyList<double>>)),
        new("records", typeof(IReadOnlyList<IReadOnlyDictionary<string, string>>)), new("cube", typeof(IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>>)),
    ];

    private static readonly object[] Constants = ["", " ", "-", "'", "\\", "\"", "{a}", "\n", "2024-02-29", "10:05", "0.00", "#,##0", 0, 1, 2, 3, 0.5, -2.0, 100.0, 3L, -1L, new[] { 7, 3 }, new[] { "a", "" }, new[] { 0.5 }];

    private const int MostTries = 40;

    private readonly Random _random = new(seed);
    private readonly IReadOnlyList<SynthesisParameter> _parameters = parameters ?? Parameters;
    private readonly IReadOnlyList<Component> _components = components ?? ComponentLibrary.Standard.Components;

    /// <summary>A term whose outermost call is the component.</summary>
    public Term Of(Component component, int depth) => Call(component, depth, elements: []);

    /// <summary>A call of one component whose argument is a call of another.</summary>
    public Term Nested(Component outer, int argument, Component inner)
    {
        Term[] arguments = [.. Of(outer, 1).Children];
        arguments[argument] = Of(inner, 1);
        return Term.OfCall(outer, arguments);
    }

    /// <summary>A choice between two terms of a type.</summary>
    public Term Choice(Type type, int depth) => Term.OfConditional(
        NotConstant(typeof(bool), depth), Argument(type, depth, []), Argument(type, depth, []), 0);

    private Term NotConstant(Type type, int depth)
    {
        while (true)
        {
            if (Argument(type, depth, []) is { Kind: not TermKind.Constant } term) return term;
        }
    }

    private Term Argument(Type type, int depth, Type[] elements)
    {
        if (ValueTypes.IsFunction(type))
        {
            // The elements of a lambda, and behind them those of the lambda around it.
            Type[] own = [.. type.GetGenericArguments()[..^1], typeof(void)];
            return Term.OfLambda(Argument(type.GetGenericArguments()[^1], depth, [.. own.Take(Term.ElementsOfLambda), .. elements]), type);
        }

        var calls = _components
            .Where(component => component.Returns == type && (elements.Length <= Term.ElementsOfLambda || component.Functions == 0))
            .ToArray();
        return depth <= 0 || calls.Length == 0 || _random.Next(3) == 0
            ? Leaf(type, elements)
            : Call(calls[_random.Next(calls.Length)], depth, elements);
    }

    private Term Leaf(Type type, Type[] elements)
    {
        var parameters = Enumerable.Range(0, _parameters.Count).Where(index => _parameters[index].Type == type)
            .Select(index => Term.OfParameter(index, type, 1));
        var constants = Constants.Where(constant => ValueTypes.Canonical(constant.GetType()) == type).Select(constant => Term.OfConstant(constant, 1));
        var ownElements = Enumerable.Range(0, elements.Length).Where(index => elements[index] == type)
            .SelectMany(index => Enumerable.Repeat(Term.OfElement(type, index), 6));
        Term[] leaves = [.. parameters, .. constants, .. ownElements];
        return leaves[_random.Next(leaves.Length)];
    }

    private Term Call(Component component, int depth, Type[] elements)
    {
        var arguments = component.Parameters.Select(Random).ToArray();
        // The search never compares a variable with itself, and the compiler would warn; of a type that has one variable alone, nothing else can be had.
        for (var tries = 0; tries < MostTries && component.Returns == typeof(bool) && arguments is [var left, var right] && left.Type == right.Type
            && left.Kind is TermKind.Parameter or TermKind.Element && (left.Kind, left.Parameter) == (right.Kind, right.Parameter); tries++)
        {
            arguments[1] = Argument(component.Parameters[1], Math.Max(1, depth - 1), elements);
        }

        // The search makes no term of constants alone, and the compiler would compute it.
        while (arguments.All(child => child.Kind == TermKind.Constant))
            arguments[0] = Random(component.Parameters[0]);
        return Term.OfCall(component, arguments);

        Term Random(Type type) => Argument(type, depth - 1, elements);
    }
}
