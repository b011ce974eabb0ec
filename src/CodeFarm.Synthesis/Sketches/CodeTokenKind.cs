namespace CodeFarm.Synthesis.Sketches;

/// <summary>What a piece of C# text is.</summary>
internal enum CodeTokenKind
{
    End,
    Name,
    Literal,

    /// <summary>A text with holes, which are code.</summary>
    Interpolated,
    Symbol,
}
