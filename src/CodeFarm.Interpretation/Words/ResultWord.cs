namespace CodeFarm.Interpretation.Words;

/// <summary>A word for a result.</summary>
/// <param name="Words">Words or phrases, in lower case.</param>
/// <param name="Type">As C# text; or <c>same</c> for the type of the input, <c>element</c> for that of its elements.</param>
/// <param name="Phrase">For notes, such as <c>a count</c>.</param>
internal sealed record ResultWord(IReadOnlyList<string> Words, string Type, string Phrase)
{
    public const string Same = "same";

    public const string Element = "element";
}
