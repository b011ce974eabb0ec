namespace CodeFarm.Synthesis.Sketches;

/// <summary>What stands at a node of C# code.</summary>
internal enum CodeKind
{
    /// <summary>A name that no lambda binds: a parameter, a type, a method.</summary>
    Name,

    /// <summary>A text, character, number or truth value.</summary>
    Literal,

    /// <summary>A member of its one child.</summary>
    Member,

    /// <summary>A call of its first child with the others.</summary>
    Call,

    /// <summary>An index into its first child.</summary>
    Index,

    /// <summary>An operator before its operand.</summary>
    Unary,

    /// <summary>An operator between its operands.</summary>
    Binary,

    /// <summary>A condition and two values.</summary>
    Conditional,

    /// <summary>A lambda; its one child is the body.</summary>
    Lambda,

    /// <summary>A parameter of a lambda around it; numbered as the elements of a term.</summary>
    Element,

    /// <summary>An object made of a type, from its children.</summary>
    New,

    /// <summary>A child converted to a type.</summary>
    Cast,

    /// <summary>A tuple of its children.</summary>
    Tuple,

    /// <summary>A list of its children, of which those that are a range without a start are lists to be put in.</summary>
    List,

    /// <summary>An end of a range that is not written.</summary>
    Missing,

    /// <summary>An argument of a component's template.</summary>
    Placeholder,
}
