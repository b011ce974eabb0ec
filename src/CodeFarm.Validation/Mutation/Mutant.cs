namespace CodeFarm.Validation.Mutation;

/// <summary>A source with one small change.</summary>
/// <param name="Source">The whole changed source.</param>
/// <param name="Change">On one line: <c>line 7: First() → Last()</c>.</param>
public sealed record Mutant(string Source, string Change);
