namespace CodeFarm.Synthesis;

/// <summary>Components that look at the characters (UTF-16 code units) of a text one by one.</summary>
internal static class CharacterComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Keep("KeepDigits", char.IsDigit, "char.IsDigit", "digit", "number"),
        Keep("KeepLetters", char.IsLetter, "char.IsLetter", "letter", "alphabet"),
        Keep("KeepLettersAndDigits", char.IsLetterOrDigit, "char.IsLetterOrDigit", "alphanumeric"),
        Keep("KeepUpper", char.IsUpper, "char.IsUpper", "upper", "capital"),
        Keep("RemovePunctuation", letter => !char.IsPunctuation(letter), "letter => !char.IsPunctuation(letter)", "punctuation"),
        Keep("RemoveWhitespace", letter => !char.IsWhiteSpace(letter), "letter => !char.IsWhiteSpace(letter)", "whitespace", "space"),
        AreAll("AreAllDigits", char.IsDigit, "char.IsDigit", "digit", "number"),
        AreAll("AreAllLetters", char.IsLetter, "char.IsLetter", "letter"),
        AreAll("AreAllUpper", char.IsUpper, "char.IsUpper", "upper"),
        AreAll("AreAllLower", char.IsLower, "char.IsLower", "lower"),
        Component.Of<string>("Letters", ValueTypes.ListOf(typeof(string)), 3,
            text => text.Select(letter => letter.ToString()).ToArray(),
            new("{0}.Select(letter => letter.ToString())", "System.Linq") { Form = ListForm.Sequence })
            with { Keywords = ["letter", "character"], ElementName = "character", ResultName = "characters" },
    ];

    private static Component Keep(string name, Func<char, bool> test, string source, params string[] keywords) =>
        Component.Of<string>(name, typeof(string), 4, text => string.Concat(text.Where(test)),
            new($"string.Concat({{0}}.Where({source}))", "System.Linq"))
            with { Keywords = keywords, ResultName = "kept" };

    private static Component AreAll(string name, Func<char, bool> test, string source, params string[] keywords) =>
        Component.Of<string>(name, typeof(bool), 4, text => text.All(test), new($"{{0}}.All({source})", "System.Linq"))
            with { Keywords = keywords };
}
