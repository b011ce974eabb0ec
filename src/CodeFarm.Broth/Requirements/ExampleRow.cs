namespace CodeFarm.Broth.Requirements;

/// <summary>One example as written.</summary>
internal sealed record ExampleRow(SourceNode Node, IReadOnlyList<SourceNode> Inputs, SourceNode Output);
