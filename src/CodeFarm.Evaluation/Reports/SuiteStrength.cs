namespace CodeFarm.Evaluation;

/// <summary>Whether the suite refuses two candidates that must fail.</summary>
/// <param name="RefusesNull">A function that ignores its input and returns an empty value.</param>
/// <param name="NullRefusedBy">What refuses it: <c>example 1</c>; null when nothing does.</param>
/// <param name="RefusesTable">A function that looks up the examples that guided the generator.</param>
/// <param name="TableRefusedBy">What refuses it: an example, a property, or its text; null when nothing does.</param>
/// <param name="Advice">How the user could make the suite stronger; null when it refuses both by what they return.</param>
public sealed record SuiteStrength(
    bool RefusesNull, string? NullRefusedBy, bool RefusesTable, string? TableRefusedBy, string? Advice);
