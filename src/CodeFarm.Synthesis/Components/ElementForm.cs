namespace CodeFarm.Synthesis;

/// <summary>What the function argument of a component is applied to.</summary>
public enum ElementForm
{
    /// <summary>There is no function argument.</summary>
    None,

    /// <summary>Each element of the first argument.</summary>
    Each,

    /// <summary>Each element of the first argument, and its index.</summary>
    Indexed,

    /// <summary>Each element of the first argument but the last, and the one after it.</summary>
    Pairwise,

    /// <summary>Each element of the first argument, and each one behind it. Of a long list only the first elements.</summary>
    Combined,

    /// <summary>The elements of the first and the second argument at equal positions, as far as both reach.</summary>
    Zipped,

    /// <summary>A state and each element of the first argument, in order; the first state is the second argument.</summary>
    Folded,

    /// <summary>A state and each element of the first argument but the first, in order; the first element is the first state.</summary>
    FoldedFromFirst,

    /// <summary>A state, as many times as the second argument says; the first state is the first argument.</summary>
    Iterated,

    /// <summary>
    /// A state, as long as it holds; the second function, whose parameter is a state as well, gives the next state. The
    /// first state is the first argument.
    /// </summary>
    IteratedWhile,
}
