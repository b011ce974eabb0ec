namespace CodeFarm.Synthesis;

/// <summary>What is found by going through a text or a list once: the first that comes again, the longest stretch of a kind.</summary>
internal static class TextScanComponents
{
    private const int LongestText = 300;

    public static IEnumerable<Component> All { get; } =
    [
        .. Items<string>(), .. Items<int>(),
        NamedMethod.Of<string, string>("FirstRepeatedCharacter", ["first repeat", "first duplicat", "first recurr", "repeat+character"],
            text => text.Where((letter, index) => text.IndexOf(letter) < index).Select(letter => letter.ToString()).FirstOrDefault() is { } first ? first : Undefined.Result,
            """
            private static string {name}(string text) =>
                text.Where((letter, index) => text.IndexOf(letter) < index).First().ToString();
            """, "System.Linq"),
        NamedMethod.Of<string, string>("FirstUniqueCharacter", ["first non", "first uniqu", "not repeat", "non repeat", "nonrepeat", "once"],
            text => text.Where(letter => text.IndexOf(letter) == text.LastIndexOf(letter)).Select(letter => letter.ToString()).FirstOrDefault() is { } first ? first : Undefined.Result,
            """
            private static string {name}(string text) =>
                text.First(letter => text.IndexOf(letter) == text.LastIndexOf(letter)).ToString();
            """, "System.Linq"),
        NamedMethod.Of<string, string>("WithoutRepeatedCharacters", ["consecutive", "repeat", "adjacent duplicat", "squeez", "collaps", "multiple"],
            text => string.Concat(text.Where((letter, index) => index == 0 || letter != text[index - 1])),
            """
            private static string {name}(string text) =>
                string.Concat(text.Where((letter, index) => index == 0 || letter != text[index - 1]));
            """, "System.Linq"),
        NamedMethod.Of<string, string>("LongestPalindrome", ["palindrom+longest", "palindrom+substring"],
            text => text.Length is > 0 and <= LongestText ? LongestPalindrome(text) : Undefined.Result,
            """
            private static string {name}(string text)
            {
                var longest = "";
                // Around every letter and between every two.
                for (var middle = 0; middle < 2 * text.Length; middle++)
                {
                    var (start, end) = ((middle + 1) / 2, middle / 2);
                    while (start > 0 && end + 1 < text.Length && text[start - 1] == text[end + 1])
                        (start, end) = (start - 1, end + 1);
                    if (end - start + 1 > longest.Length)
                        longest = text[start..(end + 1)];
                }

                return longest;
            }
            """),
        NamedMethod.Of<string, int>("LongestPalindromicSubsequence", ["palindrom+subsequence"],
            text => text.Length is > 0 and <= LongestText ? PalindromicSubsequence(text) : Undefined.Result,
            """
            private static int {name}(string text)
            {
                var lengths = new int[text.Length, text.Length];
                for (var start = text.Length - 1; start >= 0; start--)
                {
                    lengths[start, start] = 1;
                    for (var end = start + 1; end < text.Length; end++)
                    {
                        lengths[start, end] = text[start] == text[end]
                            ? lengths[start + 1, end - 1] + 2
                            : Math.Max(lengths[start + 1, end], lengths[start, end - 1]);
                    }
                }

                return lengths[0, text.Length - 1];
            }
            """, "System"),
        NamedMethod.Of<string, int>("LongestWithoutRepeat", ["without repeat", "distinct+substring", "uniqu+substring", "non repeat+substring", "no repeat"],
            text => LongestWithoutRepeat(text),
            """
            private static int {name}(string text)
            {
                var (longest, start) = (0, 0);
                for (var end = 0; end < text.Length; end++)
                {
                    start = Math.Max(start, text[..end].LastIndexOf(text[end]) + 1);
                    longest = Math.Max(longest, end - start + 1);
                }

                return longest;
            }
            """, "System"),
        NamedMethod.Of<string[], string>("CommonPrefix", ["common prefix", "common start", "prefix+longest"],
            texts => texts.Length > 0 ? CommonPrefix(texts) : Undefined.Result,
            """
            private static string {name}(IEnumerable<string> texts) =>
                texts.Aggregate((prefix, text) => prefix[..prefix.AsSpan().CommonPrefixLength(text)]);
            """, "System", "System.Collections.Generic", "System.Linq"),
    ];

    private static IEnumerable<Component> Items<T>()
        where T : notnull =>
    [
        NamedMethod.Of<T[], T>("FirstRepeated", ["first repeat", "first duplicat", "first recurr", "repeat"],
            items => items.Where((item, index) => Array.IndexOf(items, item) < index).Select(item => (Maybe<T>)item).FirstOrDefault(Undefined.Result),
            """
            private static T {name}<T>(IEnumerable<T> items)
            {
                var seen = new HashSet<T>();
                return items.First(item => !seen.Add(item));
            }
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[], T[]>("Singles", ["once", "unique", "non repeat", "not repeat", "nonrepeat", "single"],
            items => items.GroupBy(item => item).Where(group => group.Count() == 1).Select(group => group.Key).ToArray(),
            """
            private static T[] {name}<T>(IEnumerable<T> items) =>
                [.. items.GroupBy(item => item).Where(group => group.Count() == 1).Select(group => group.Key)];
            """, "System.Collections.Generic", "System.Linq"),
        NamedMethod.Of<T[], T[], T[]>("SymmetricDifference", ["dissimilar", "symmetric differ", "not common", "uncommon", "either+not both", "only one"],
            (left, right) => left.Except(right).Concat(right.Except(left)).ToArray(),
            """
            private static T[] {name}<T>(IEnumerable<T> left, IEnumerable<T> right) =>
                [.. left.Except(right), .. right.Except(left)];
            """, "System.Collections.Generic", "System.Linq"),
    ];

    private static string LongestPalindrome(string text)
    {
        var longest = "";
        for (var middle = 0; middle < 2 * text.Length; middle++)
        {
            var (start, end) = ((middle + 1) / 2, middle / 2);
            while (start > 0 && end + 1 < text.Length && text[start - 1] == text[end + 1])
                (start, end) = (start - 1, end + 1);
            if (end - start + 1 > longest.Length)
                longest = text[start..(end + 1)];
        }

        return longest;
    }

    private static int PalindromicSubsequence(string text)
    {
        var lengths = new int[text.Length, text.Length];
        for (var start = text.Length - 1; start >= 0; start--)
        {
            lengths[start, start] = 1;
            for (var end = start + 1; end < text.Length; end++)
                lengths[start, end] = text[start] == text[end] ? lengths[start + 1, end - 1] + 2 : Math.Max(lengths[start + 1, end], lengths[start, end - 1]);
        }

        return lengths[0, text.Length - 1];
    }

    private static int LongestWithoutRepeat(string text)
    {
        var (longest, start) = (0, 0);
        for (var end = 0; end < text.Length; end++)
        {
            start = Math.Max(start, text[..end].LastIndexOf(text[end]) + 1);
            longest = Math.Max(longest, end - start + 1);
        }

        return longest;
    }

    private static string CommonPrefix(string[] texts) => texts.Aggregate((prefix, text) => prefix[..prefix.AsSpan().CommonPrefixLength(text)]);
}
