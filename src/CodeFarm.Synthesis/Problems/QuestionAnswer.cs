namespace CodeFarm.Synthesis;

/// <summary>What some candidates return for the input of a <see cref="SynthesisQuestion"/>.</summary>
/// <param name="Output">The value.</param>
/// <param name="Candidates">0-based indexes of the candidates that return it, in order; at least one.</param>
public sealed record QuestionAnswer(object? Output, IReadOnlyList<int> Candidates)
{
    /// <summary>The value as a C# literal.</summary>
    public string Text { get; } = Values.ValueTexts.CSharp(Output);

    /// <summary>The value as JSON.</summary>
    public string JsonText { get; } = Values.ValueTexts.Json(Output);
}
