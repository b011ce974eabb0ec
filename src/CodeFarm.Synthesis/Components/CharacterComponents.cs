namespace CodeFarm.Synthesis;

/// <summary>Components that look at the characters (UTF-16 code units) of a text one by one.</summary>
internal static class CharacterComponents
{
    private const string Vowels = "aeiouAEIOU";

    public static IEnumerable<Component> All { get; } =
    [
        .. For("Digits", char.IsDigit, "char.IsDigit", "digit", "number", "phone"),
        .. For("Letters", char.IsLetter, "char.IsLetter", "letter", "alphabet"),
        .. For("LettersAndDigits", char.IsLetterOrDigit, "char.IsLetterOrDigit", "alphanumeric", "palindrome", "punctuation"),
        .. For("Upper", char.IsUpper, "char.IsUpper", "upper", "capital", "letter"),
        .. For("Lower", char.IsLower, "char.IsLower", "lower", "letter"),
        .. For("Vowels", letter => Vowels.Contains(letter), $"\"{Vowels}\".Contains", "vowel"),
        Keep("RemoveDigits", letter => !char.IsDigit(letter), "letter => !char.IsDigit(letter)", "digit", "number"),
        Keep("RemoveVowels", letter => !Vowels.Contains(letter), $"letter => !\"{Vowels}\".Contains(letter)", "vowel"),
        Keep("RemovePunctuation", letter => !char.IsPunctuation(letter), "letter => !char.IsPunctuation(letter)", "punctuation"),
        Keep("RemoveWhitespace", letter => !char.IsWhiteSpace(letter), "letter => !char.IsWhiteSpace(letter)", "whitespace", "space"),
        Component.Of<string, string, int>("CountAnyOf", 4, (text, letters) => text.Count(letters.Contains), Of("Count"))
            with { LeafArgument = 1, Keywords = ["count", "many", "occur", "any"], NeedsKeyword = true, NeedsResult = true, ResultName = "count" },
        Component.Of<string, string, bool>("AreAllOf", 5, (text, letters) => text.All(letters.Contains), Of("All"))
            with { LeafArgument = 1, Keywords = ["only", "all", "allow", "consist", "valid", "made"], NeedsKeyword = true, NeedsResult = true },
        Component.Of<string, string, bool>("HasAnyOf", 5, (text, letters) => text.Any(letters.Contains), Of("Any"))
            with { LeafArgument = 1, Keywords = ["any", "contain", "special", "forbid", "one"], NeedsKeyword = true, NeedsResult = true },
        Component.Of<string, string[]>("Characters", 3,
            text => text.Select(letter => letter.ToString()).ToArray(),
            new("{0}.Select(letter => letter.ToString())", "System.Linq") { Form = ListForm.Sequence })
            with { Keywords = ["letter", "character", "split"], ElementName = "character", ResultName = "characters" },
    ];

    private static IEnumerable<Component> For(string name, Func<char, bool> test, string source, params string[] keywords) =>
    [
        Keep("Keep" + name, test, source, keywords),
        Component.Of<string, int>("Count" + name, 4, text => text.Count(test), new($"{{0}}.Count({source})", "System.Linq"))
            with { Keywords = [.. keywords, "count"], ResultName = "count" },
        Component.Of<string, bool>("AreAll" + name, 6, text => text.All(test), new($"{{0}}.All({source})", "System.Linq"))
            with { Keywords = keywords },
        Component.Of<string, bool>("HasAny" + name, 5, text => text.Any(test), new($"{{0}}.Any({source})", "System.Linq"))
            with { Keywords = keywords },
    ];

    /// <summary>A text as a set of characters: a constant or a parameter.</summary>
    private static CSharpTemplate Of(string method) => new($"{{0}}.{method}({{1}}.Contains)", "System.Linq");

    private static Component Keep(string name, Func<char, bool> test, string source, params string[] keywords) =>
        Component.Of<string, string>(name, 4, text => string.Concat(text.Where(test)),
            new($"string.Concat({{0}}.Where({source}))", "System.Linq"))
            with { Keywords = keywords, ResultName = name.StartsWith("Keep", StringComparison.Ordinal) ? char.ToLowerInvariant(name[4]) + name[5..] : "kept" };
}
