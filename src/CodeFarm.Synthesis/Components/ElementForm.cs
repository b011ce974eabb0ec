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

    /// <summary>The elements of the first and the second argument at equal positions, as far as both reach.</summary>
    Zipped,
}
