namespace CodeFarm.Interpretation.Words;

/// <summary>Something that a function may return.</summary>
/// <param name="Phrase">For questions, such as <c>yes or no</c>.</param>
/// <param name="Type">As C# text.</param>
/// <param name="Sample">A JSON value of the type, the likely result for the first sample of the domain's nouns.</param>
internal sealed record ReturnChoice(string Phrase, string Type, string Sample);
