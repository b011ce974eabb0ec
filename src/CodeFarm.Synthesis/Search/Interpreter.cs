namespace CodeFarm.Synthesis.Search;

/// <summary>Evaluates a term on any inputs, beyond the examples whose values its row holds.</summary>
internal static class Interpreter
{
    /// <summary>Longest text (UTF-16 code units) or list; nested repetitions would otherwise fill the memory.</summary>
    private const int LongestValue = 1_000;

    /// <summary>The value of a term, or null where it is undefined.</summary>
    /// <param name="term">The term.</param>
    /// <param name="inputs">One normalised value for each parameter.</param>
    /// <param name="element">Value of the parameter of the enclosing lambda, if the term stands in one.</param>
    public static object? Evaluate(Term term, object[] inputs, object? element = null)
    {
        switch (term.Kind)
        {
            case TermKind.Parameter: return inputs[term.Parameter];
            case TermKind.Constant: return term.Constant;
            case TermKind.Element: return element;
            case TermKind.Lambda:
                Func<object, object?> function = item => Evaluate(term.Children[0], inputs, item);
                return function;
        }

        var arguments = new object[term.Children.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            if (Evaluate(term.Children[index], inputs, element) is not { } argument)
                return null;
            arguments[index] = argument;
        }

        return Apply(term.Component!, arguments);
    }

    /// <summary>Applies a component; an exception of its delegate, or a result too long, means that it is undefined.</summary>
    public static object? Apply(Component component, object[] arguments)
    {
        try
        {
            var value = component.Evaluate(arguments);
            return value is string { Length: > LongestValue } or Array { Length: > LongestValue } ? null : value;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
            or ArithmeticException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
