using CodeFarm.Broth.Types;

namespace CodeFarm.Interpretation.Words;

/// <summary>A word for a result.</summary>
/// <param name="Words">Words or phrases, in lower case.</param>
/// <param name="Type">As C# text; or <c>same</c> for the type of the input, <c>element</c> for that of its elements.</param>
/// <param name="Phrase">For notes, such as <c>a count</c>.</param>
/// <param name="InputIsNumbers">Whether it is a list of numbers that has such a result, unless a noun says otherwise.</param>
internal sealed record ResultWord(IReadOnlyList<string> Words, string Type, string Phrase, bool InputIsNumbers = false)
{
    public const string Same = "same";

    public const string Element = "element";

    /// <summary>The type of the result for an input of the given type.</summary>
    public FarmType TypeFor(FarmType input) => Type switch
    {
        Same => input,
        Element => input.Element ?? input,
        _ => FarmType.Parse(Type),
    };
}
