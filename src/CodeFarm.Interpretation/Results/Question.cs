namespace CodeFarm.Interpretation.Results;

/// <summary>One thing that the user has to decide.</summary>
/// <param name="Text">One sentence that ends with a question mark, perhaps followed by a remark.</param>
/// <param name="Choices">Answers to choose from; empty where the answer is data.</param>
/// <param name="Fragment">
/// YAML for the requirement that answers the question with the first choice or with sample data, to be edited. It parses as it is.
/// </param>
public sealed record Question(string Text, IReadOnlyList<string> Choices, string Fragment);
