using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Makes well-typed terms by chance, of components that the enumeration would combine in the same way.</summary>
internal sealed class RandomTerms(int seed)
{
    /// <summary>A parameter of every type; of some two, since nothing is compared with itself.</summary>
    public static readonly IReadOnlyList<SynthesisParameter> Parameters =
    [
        new("text", typeof(string)), new("other", typeof(string)), new("number", typeof(int)), new("index", typeof(int)),
        new("ratio", typeof(double)), new("flag", typeof(bool)), new("isOn", typeof(bool)), new("words", typeof(IReadOnlyList<string>)),
        new("numbers", typeof(IReadOnlyList<int>)), new("values", typeof(IReadOnlyList<double>)), new("flags", typeof(IReadOnlyList<bool>)),
    ];

    private static readonly object[] Constants = ["", " ", "-", "'", "\\", "\"", "ab", "\n", 0, 1, 2, 3, 0.5, -2.0, 100.0];

    private readonly Random _random = new(seed);

    /// <summary>A term whose outermost call is the component.</summary>
    public Term Of(Component component, int depth) =>
        Call(component, type => Argument(type, depth - 1, element: null));

    private Term Argument(Type type, int depth, Type? element)
    {
        if (type.GetGenericArguments() is [var from, var to])
            return Term.OfLambda(Argument(to, depth, from), type, []);
        var calls = ComponentLibrary.Standard.Components
            .Where(component => component.Returns == type && component.Parameters.All(parameter => element is null || parameter.GetGenericArguments().Length < 2))
            .ToArray();
        return depth <= 0 || _random.Next(3) == 0
            ? Leaf(type, element)
            : Call(calls[_random.Next(calls.Length)], parameter => Argument(parameter, depth - 1, element));
    }

    private Term Leaf(Type type, Type? element)
    {
        var parameters = Enumerable.Range(0, Parameters.Count).Where(index => Parameters[index].Type == type)
            .Select(index => Term.OfParameter(index, type, 1));
        var constants = Constants.Where(constant => constant.GetType() == type).Select(constant => Term.OfConstant(constant, 1));
        var elements = element == type ? Enumerable.Repeat(Term.OfElement(type), 6) : [];
        Term[] leaves = [.. parameters, .. constants, .. elements];
        return leaves[_random.Next(leaves.Length)];
    }

    private static Term Call(Component component, Func<Type, Term> argument)
    {
        var arguments = component.Parameters.Select(argument).ToArray();
        // The search never compares a variable with itself, and the compiler would warn.
        while (component.Returns == typeof(bool) && arguments is [var left, var right] && left.Type == right.Type
            && left.Kind is TermKind.Parameter or TermKind.Element && (left.Kind, left.Parameter) == (right.Kind, right.Parameter))
        {
            arguments[1] = argument(component.Parameters[1]);
        }

        // The compiler computes what is constant, and refuses what is undefined then.
        while (arguments.All(child => child.Kind == TermKind.Constant))
            arguments[0] = argument(component.Parameters[0]);
        return Term.OfCall(component, 1, arguments, [], 0);
    }
}
