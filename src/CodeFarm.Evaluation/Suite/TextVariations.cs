namespace CodeFarm.Evaluation.Suite;

/// <summary>Changes a text and keeps what it is made of: words, digits and what stands between them.</summary>
internal static class TextVariations
{
    public static string Vary(string text, IReadOnlyList<object?> pool, Random random)
    {
        var parts = Split(text);
        var words = Indexes(parts, char.IsLetter);
        var numbers = Indexes(parts, char.IsAsciiDigit);
        if (words.Count == 0 && numbers.Count == 0)
            return (string)pool[random.Next(pool.Count)]!;
        switch (random.Next(6))
        {
            case 0 when words.Count > 1:
                var (first, second) = (words[random.Next(words.Count)], words[random.Next(words.Count)]);
                (parts[first], parts[second]) = (parts[second], parts[first]);
                break;
            case 1 when words.Count > 1:
                // With what parts it from the word before, so that no separator is left alone.
                var last = words[^1];
                parts.RemoveRange(words[^2] + 1, last - words[^2]);
                break;
            case 2 when words.Count > 1:
                parts.InsertRange(words[0], parts[words[0]..(words[0] + 2)]);
                break;
            case 3 when numbers.Count > 0:
                var number = numbers[random.Next(numbers.Count)];
                parts[number] = Digits(parts[number], random);
                break;
            case 4 when words.Count > 0:
                parts[words[random.Next(words.Count)]] = Letters(parts[words[random.Next(words.Count)]], random);
                break;
            default:
                foreach (var word in words)
                    parts[word] = WordLike(parts[word], pool, random);
                foreach (var digits in numbers)
                    parts[digits] = Digits(parts[digits], random);
                break;
        }

        return string.Concat(parts);
    }

    /// <summary>Runs of letters, runs of digits, and runs of everything else, in order.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && Class(text[i]) == Class(text[i - 1]))
                continue;
            parts.Add(text[start..i]);
            start = i;
        }

        return parts;
    }

    private static int Class(char c) => char.IsLetter(c) ? 0 : char.IsAsciiDigit(c) ? 1 : 2;

    private static List<int> Indexes(List<string> parts, Func<char, bool> belongs) =>
        [.. Enumerable.Range(0, parts.Count).Where(i => parts[i].Length > 0 && belongs(parts[i][0]))];

    private static string Digits(string digits, Random random) => string.Concat(
        digits.Select((_, i) => (char)('0' + random.Next(i == 0 && digits.Length > 1 ? 1 : 0, 10))));

    // Other letters in the same places and cases.
    private static string Letters(string word, Random random) => string.Concat(word.Select(c =>
        char.IsAsciiLetterUpper(c) ? (char)('A' + random.Next(26)) : char.IsAsciiLetterLower(c) ? (char)('a' + random.Next(26)) : c));

    // Another word of the examples, written as this one is.
    private static string WordLike(string word, IReadOnlyList<object?> pool, Random random)
    {
        var text = (string)pool[random.Next(pool.Count)]!;
        var words = Split(text).Where(part => part.Length > 0 && char.IsLetter(part[0])).ToArray();
        if (words.Length == 0)
            return word;
        var other = words[random.Next(words.Length)];
        return word.All(char.IsUpper) ? other.ToUpperInvariant()
            : char.IsUpper(word[0]) ? char.ToUpperInvariant(other[0]) + other[1..]
            : word.All(char.IsLower) ? other.ToLowerInvariant()
            : other;
    }
}
