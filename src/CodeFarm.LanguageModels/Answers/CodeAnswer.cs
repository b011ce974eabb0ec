namespace CodeFarm.LanguageModels.Answers;

/// <summary>What an answer of a model holds: source, or the reason why there is none.</summary>
/// <param name="Source">C# of one file with line feeds and one at its end; null where there is no whole code block.</param>
/// <param name="Fault">A sentence of ours that says what was wrong with the answer; null where there is source.</param>
public sealed record CodeAnswer(string? Source, string? Fault)
{
    internal static CodeAnswer Of(string source) => new(source, null);

    internal static CodeAnswer Without(string fault) => new(null, fault);
}
