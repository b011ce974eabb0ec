namespace CodeFarm.Broth.Requirements;

/// <summary>YAML or JSON as written, with the place of each part (line and column from 1).</summary>
internal abstract record SourceNode(int Line, int Column);

internal enum ScalarForm
{
    /// <summary>In quotes, or a block text: always a text.</summary>
    Quoted,

    /// <summary>Unquoted YAML: what it looks like, unless the signature says that it is a text.</summary>
    Plain,

    /// <summary>A number, true, false or null of JSON: never a text.</summary>
    Literal,
}

internal sealed record ScalarNode(int Line, int Column, string Text, ScalarForm Form) : SourceNode(Line, Column);

internal sealed record SequenceNode(int Line, int Column, IReadOnlyList<SourceNode> Items) : SourceNode(Line, Column);

internal sealed record MappingNode(int Line, int Column, IReadOnlyList<KeyValuePair<ScalarNode, SourceNode>> Entries)
    : SourceNode(Line, Column);
