using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Terms;

/// <summary>Evaluates a term on any inputs. The search itself evaluates in rows; this is for candidates.</summary>
internal static class Interpreter
{
    /// <summary>The value of a term, or null where it is undefined.</summary>
    /// <param name="term">The term.</param>
    /// <param name="inputs">One normalised value for each parameter.</param>
    public static object? Evaluate(Term term, object[] inputs) => Evaluate(term, new ValueStore(), inputs);

    /// <inheritdoc cref="Evaluate(Term, object[])"/>
    public static object? Evaluate(Term term, ValueStore store, object[] inputs)
    {
        var slots = Array.ConvertAll(inputs, input => ValueKind.Of(ValueTypes.Canonical(input.GetType())).Write(store, input));
        return ValueKind.Of(term.Type).Read(store, Evaluate(term, store, slots, default));
    }

    /// <summary>The slot of a term's value for slots of its parameters.</summary>
    public static long Evaluate(Term term, ValueStore store, ReadOnlySpan<long> inputs) => Evaluate(term, store, inputs.ToArray(), default);

    /// <inheritdoc cref="Evaluate(Term, ValueStore, ReadOnlySpan{long})"/>
    public static long Evaluate(Term term, ValueStore store, long[] inputs) => Evaluate(term, store, inputs, default);

    /// <summary>Applies a component; an exception of its delegate means that it is undefined.</summary>
    public static long Apply(Evaluation evaluate, ValueStore store, ReadOnlySpan<long> arguments, ReadOnlySpan<long> results)
    {
        try
        {
            return evaluate(store, arguments, results);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
            or ArithmeticException or IndexOutOfRangeException)
        {
            return Slot.Undefined;
        }
    }

    private static long Evaluate(Term term, ValueStore store, long[] inputs, Elements elements) => term.Kind switch
    {
        TermKind.Parameter => inputs[term.Parameter],
        TermKind.Constant => ValueKind.Of(term.Type).Write(store, term.Constant),
        TermKind.Element => elements[term.Parameter],
        TermKind.Conditional => Evaluate(term.Children[0], store, inputs, elements) switch
        {
            Slot.Undefined => Slot.Undefined,
            var holds => Evaluate(term.Children[holds != 0 ? 1 : 2], store, inputs, elements),
        },
        _ => Call(term, store, inputs, elements),
    };

    private static long Call(Term term, ValueStore store, long[] inputs, Elements elements)
    {
        var component = term.Component!;
        var arguments = new long[component.Parameters.Count - component.Functions];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Evaluate(term.Children[index], store, inputs, elements);
            if (arguments[index] == Slot.Undefined) return Slot.Undefined;
        }

        if (component.Functions == 0)
            return Apply(component.Evaluate, store, arguments, []);

        if (StateSequence.Has(component.Elements))
            return Sequence(term, store, inputs, arguments, elements);

        var first = ElementsOf(store, component, arguments, 0);
        var second = component.Elements == ElementForm.Zipped ? ElementsOf(store, component, arguments, 1) : [];
        var count = ElementTuples.Count(component.Elements, first, second);
        var results = new long[count * component.Functions];
        for (var index = 0; index < results.Length; index++)
        {
            var body = term.Children[arguments.Length + (index / count)].Children[0];
            var (one, two) = ElementTuples.At(component.Elements, first, second, index % count);
            results[index] = Evaluate(body, store, inputs, elements.Enter(one, two));
            if (results[index] == Slot.Undefined) return Slot.Undefined;
        }

        return Apply(component.Evaluate, store, arguments, results);
    }

    private static long Sequence(Term term, ValueStore store, long[] inputs, long[] arguments, Elements outer)
    {
        var component = term.Component!;
        var elements = StateSequence.HasElements(component.Elements) ? ElementsOf(store, component, arguments, 0) : [];
        var states = Array.Empty<long>();
        var count = StateSequence.Run(component.Elements, arguments, elements, new Functions(term, store, inputs, outer), ref states);
        return count < 0 ? Slot.Undefined : Apply(component.Evaluate, store, arguments, states.AsSpan(0, count));
    }

    private static long[] ElementsOf(ValueStore store, Component component, long[] arguments, int index) =>
        ValueKind.Of(component.Parameters[index]).ElementsOf(store, arguments[index]);

    /// <summary>The lambdas of a call.</summary>
    private readonly struct Functions(Term call, ValueStore store, long[] inputs, Elements outer) : IFunctions
    {
        public long Apply(int function, long first, long second) =>
            Evaluate(call.Children[^(call.Component!.Functions - function)].Children[0], store, inputs, outer.Enter(first, second));
    }
}
