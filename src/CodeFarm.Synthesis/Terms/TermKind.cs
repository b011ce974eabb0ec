namespace CodeFarm.Synthesis.Terms;

/// <summary>What stands at a node of an expression.</summary>
internal enum TermKind
{
    /// <summary>A component with its arguments.</summary>
    Call,

    /// <summary>A parameter of the function.</summary>
    Parameter,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A parameter of the enclosing lambda.</summary>
    Element,

    /// <summary>A lambda; its one child is the body.</summary>
    Lambda,

    /// <summary>A choice; its children are the condition, the value where it holds and the value where it does not.</summary>
    Conditional,
}
