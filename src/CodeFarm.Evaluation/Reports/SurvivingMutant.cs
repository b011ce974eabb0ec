namespace CodeFarm.Evaluation;

/// <summary>A change that the suite does not notice.</summary>
/// <param name="Change">On one line: <c>line 7: First() → Last()</c>.</param>
/// <param name="Witness">
/// A call on which both differ, with the two results: a good next example. Null when none was found: the change may be none.
/// </param>
public sealed record SurvivingMutant(string Change, string? Witness);
