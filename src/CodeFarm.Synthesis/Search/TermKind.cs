namespace CodeFarm.Synthesis.Search;

/// <summary>What stands at a node of an expression.</summary>
internal enum TermKind
{
    /// <summary>A component with its arguments.</summary>
    Call,

    /// <summary>A parameter of the function.</summary>
    Parameter,

    /// <summary>A mined constant.</summary>
    Constant,

    /// <summary>The parameter of the enclosing lambda.</summary>
    Element,

    /// <summary>A lambda; its one child is the body.</summary>
    Lambda,
}
