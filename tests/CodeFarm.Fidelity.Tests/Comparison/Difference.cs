namespace CodeFarm.Fidelity.Tests.Comparison;

internal enum DifferenceKind
{
    /// <summary>The slice says something that Orleans does not say: code that uses it does not compile there.</summary>
    Extra,

    /// <summary>Orleans asks for something that the slice does not ask for: an implementation does not compile there.</summary>
    Missing,
}

/// <summary>A fact that the slice and Orleans do not share.</summary>
/// <param name="Kind">Which side has it.</param>
/// <param name="Type">The id of the type.</param>
/// <param name="Fact">The line in question.</param>
/// <param name="Explanation">What the other side has.</param>
internal sealed record Difference(DifferenceKind Kind, string Type, string Fact, string Explanation)
{
    public override string ToString() => $"{Type}{Environment.NewLine}    {Fact}{Environment.NewLine}    {Explanation}";
}
