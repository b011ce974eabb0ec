using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>The components of the standard library, as the rules of simplification know them.</summary>
internal static class Known
{
    private static readonly ILookup<string, Component> Components = ComponentLibrary.Standard.Components.ToLookup(component => component.Name);

    /// <summary>A part of a text from one index up to another; the search makes it of two slices.</summary>
    public static Component Range { get; } = Component.Of<string, int, int, string>("Range", 4,
        (text, start, end) => start >= 0 && start <= end && end <= text.Length ? text[start..end] : Undefined.Result, new("{0}[{1}..{2}]"))
        with { ResultName = "part" };

    /// <summary>A list of one number.</summary>
    public static Component Single { get; } = Component.Of<int, int[]>("Single", 2, number => new[] { number }, new("new[] { {0} }") { Form = ListForm.Array })
        with { ResultName = "numbers" };

    /// <summary>What is added to itself. It wraps around, as a sum does; a product that does has no value in a search.</summary>
    public static Component Twice { get; } = Component.Of<int, int>("Twice", 2, number => number + number, new("{0} * 2") { Precedence = Precedence.Multiplicative })
        with { ResultName = "sum" };

    /// <summary>The component of a key that no library has, since only simplification makes calls of it; null for any other.</summary>
    public static Component? Find(string key) => Array.Find([Range, Single, Twice], component => TermNotation.KeyOf(component) == key);

    /// <summary>Whether a term calls a standard component; one of another library may mean something else by the same name.</summary>
    public static bool Is(this Term term, string name) => term.Component is { } component && component.Name == name
        && Components[name].Any(known => ReferenceEquals(known.Template, component.Template));

    /// <summary>Whether it calls one of several standard components.</summary>
    public static bool IsAny(this Term term, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (term.Is(name)) return true;
        }

        return false;
    }

    /// <summary>A call of the standard component for these arguments; null where there is none.</summary>
    public static Term? Call(string name, params Term[] arguments) =>
        Components[name].FirstOrDefault(component => component.Parameters.SequenceEqual(arguments.Select(argument => argument.Type))) is { } component
            ? Term.OfCall(component, arguments)
            : null;

    /// <summary>The same at another cost: what reads better is not therefore likelier.</summary>
    public static Term? At(this Term? term, int cost) => term is null ? null : Term.OfCall(term.Component!, cost - term.Cost, term.Children);

    /// <summary>The value of an integer constant.</summary>
    public static int? Integer(this Term term) => term.Constant as int?;

    /// <summary>A constant that follows from others, which costs its bits: what is derived is no cheaper than what was mined.</summary>
    public static Term Number(int value) => Term.OfConstant(value, value is >= -2 and <= 2 ? 2 : DerivedConstants.BitsOf(value) - 1);

    /// <summary>Whether values of a type that compare as equal are equal in every respect, which the zeros of doubles are not.</summary>
    public static bool IsExact(Type type) => type != typeof(double) && type != typeof(IReadOnlyList<double>);

    /// <summary>Whether two terms are written alike, and so mean the same in the same place.</summary>
    public static bool IsSame(Term left, Term right) => ReferenceEquals(left, right)
        || (left.Kind == right.Kind && left.Parameter == right.Parameter && left.Type == right.Type && Equals(left.Constant, right.Constant)
            && left.Component?.Name == right.Component?.Name && left.Children.Length == right.Children.Length
            && left.Children.Zip(right.Children).All(pair => IsSame(pair.First, pair.Second)));
}
