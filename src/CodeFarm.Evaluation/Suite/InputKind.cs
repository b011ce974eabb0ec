namespace CodeFarm.Evaluation.Suite;

/// <summary>Where a generated input comes from.</summary>
public enum InputKind
{
    /// <summary>An example with its words, digits or elements changed: of the shape that the function is for.</summary>
    Variation,

    /// <summary>The smallest values of a type.</summary>
    Boundary,

    /// <summary>Values that nobody thinks of: very long, largest, not a number, odd characters.</summary>
    Robustness,
}
