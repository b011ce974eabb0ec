using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Terms;

/// <summary>
/// Applies functions in sequence: each result is the state that the next application gets (folds, scans and iterations).
/// </summary>
internal static class StateSequence
{
    /// <summary>States at most; a longer sequence counts as undefined, so that every one ends.</summary>
    public const int MostStates = 200;

    public static bool Has(ElementForm form) => form >= ElementForm.Folded;

    /// <summary>Whether the elements of the first argument go into the sequence.</summary>
    public static bool HasElements(ElementForm form) => form is ElementForm.Folded or ElementForm.FoldedFromFirst;

    /// <summary>Computes the states, the first included.</summary>
    /// <param name="form">The form of the sequence.</param>
    /// <param name="arguments">The arguments that are no functions.</param>
    /// <param name="elements">The elements of the first argument, where the form has them.</param>
    /// <param name="functions">The function arguments.</param>
    /// <param name="states">Takes the states; it is made longer where need be.</param>
    /// <returns>Number of states; -1 where one is undefined or there are too many.</returns>
    public static int Run<TFunctions>(
        ElementForm form, ReadOnlySpan<long> arguments, long[] elements, TFunctions functions, ref long[] states)
        where TFunctions : struct, IFunctions => form switch
    {
        ElementForm.Folded => Fold(arguments[1], elements, functions, ref states),
        ElementForm.FoldedFromFirst => elements.Length == 0 ? 0 : Fold(elements[0], elements.AsSpan(1), functions, ref states),
        ElementForm.Iterated => Iterate(arguments[0], arguments[1], functions, ref states),
        _ => IterateWhile(arguments[0], functions, ref states),
    };

    private static int Fold<TFunctions>(long state, ReadOnlySpan<long> elements, TFunctions functions, ref long[] states)
        where TFunctions : struct, IFunctions
    {
        Reserve(ref states, elements.Length + 1);
        states[0] = state;
        for (var index = 0; index < elements.Length; index++)
        {
            state = functions.Apply(0, state, elements[index]);
            if (state == Slot.Undefined) return -1;
            states[index + 1] = state;
        }

        return elements.Length + 1;
    }

    private static int Iterate<TFunctions>(long state, long count, TFunctions functions, ref long[] states)
        where TFunctions : struct, IFunctions
    {
        if (count is < 0 or >= MostStates) return -1;
        Reserve(ref states, MostStates);
        states[0] = state;
        for (var index = 1; index <= count; index++)
        {
            state = functions.Apply(0, state, 0);
            if (state == Slot.Undefined) return -1;
            states[index] = state;
        }

        return (int)count + 1;
    }

    private static int IterateWhile<TFunctions>(long state, TFunctions functions, ref long[] states)
        where TFunctions : struct, IFunctions
    {
        Reserve(ref states, MostStates);
        for (var count = 0; count < MostStates; count++)
        {
            states[count] = state;
            var holds = functions.Apply(0, state, 0);
            if (holds == Slot.Undefined) return -1;
            if (holds == 0) return count + 1;
            var next = functions.Apply(1, state, 0);
            // A state that gives itself would go on for ever.
            if (next == Slot.Undefined || next == state) return -1;
            state = next;
        }

        return -1;
    }

    private static void Reserve(ref long[] states, int count)
    {
        if (states.Length < count)
            states = new long[2 * count];
    }
}
