namespace CodeFarm.Synthesis;

/// <summary>A program that satisfies every example.</summary>
/// <param name="Source">
/// A complete C# file: its own using directives and one public static class with one public static method. It compiles
/// without implicit usings, with nullable enabled and without warnings.
/// </param>
/// <param name="Size">Number of nodes of the expression.</param>
/// <param name="Cost">
/// Sum of the costs of its components and constants, and something for each parameter that it ignores; the lower, the more
/// likely it is the one meant.
/// </param>
public sealed record SynthesisCandidate(string Source, int Size, double Cost)
{
    /// <summary>The program in the text form of <see cref="ProgramTerm"/>; empty where it is not known.</summary>
    public string Program { get; init; } = "";
}
