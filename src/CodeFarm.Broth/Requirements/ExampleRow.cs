namespace CodeFarm.Broth.Requirements;

/// <summary>One example as written; the number counts from 1.</summary>
internal sealed record ExampleRow(int Number, SourceNode Node, IReadOnlyList<SourceNode> Inputs, SourceNode Output);
