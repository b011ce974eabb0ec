namespace CodeFarm.Synthesis.Enumeration;

/// <summary>What a lambda is applied to for one list.</summary>
/// <param name="Elements">The elements.</param>
/// <param name="Columns">The column of each in the lambda's space, or -1 where it was not sampled.</param>
internal sealed record LambdaInputs(SpaceColumn[] Elements, int[] Columns);
