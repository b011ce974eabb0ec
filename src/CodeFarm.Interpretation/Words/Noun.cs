namespace CodeFarm.Interpretation.Words;

/// <summary>A word for an input.</summary>
/// <param name="Words">Words or phrases, in lower case.</param>
/// <param name="Name">Of the parameter.</param>
/// <param name="Type">As C# text.</param>
/// <param name="Phrase">For questions, such as <c>a list of prices</c>.</param>
/// <param name="Samples">Three JSON values of the type that differ, an edge case last.</param>
/// <param name="Domain">Selects the rules and results that questions propose.</param>
/// <param name="IsAmbiguous">Whether the word can as well stand for other types, so that it has to be asked.</param>
/// <param name="Alternatives">What else it may stand for.</param>
internal sealed record Noun(
    IReadOnlyList<string> Words,
    string Name,
    string Type,
    string Phrase,
    IReadOnlyList<string> Samples,
    string Domain,
    bool IsAmbiguous = false,
    IReadOnlyList<string>? Alternatives = null);
