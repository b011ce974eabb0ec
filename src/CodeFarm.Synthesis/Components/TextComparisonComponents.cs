namespace CodeFarm.Synthesis;

/// <summary>How two texts are alike, by the names that people have for it.</summary>
internal static class TextComparisonComponents
{
    /// <summary>The methods take the product of the lengths.</summary>
    private const int LongestText = 300;

    public static IEnumerable<Component> All { get; } =
    [
        NamedMethod.Of<string, string, bool>("AreAnagrams", ["anagram", "permutation", "rearrang", "same letter", "same character"],
            (left, right) => left.Order().SequenceEqual(right.Order()),
            "private static bool {name}(string left, string right) => left.Order().SequenceEqual(right.Order());", "System.Linq"),
        NamedMethod.Of<string, string, bool>("IsRotation", ["rotat", "cyclic", "shifted"],
            (text, other) => text.Length == other.Length && (text + text).Contains(other, StringComparison.Ordinal),
            """
            private static bool {name}(string text, string other) =>
                text.Length == other.Length && (text + text).Contains(other, StringComparison.Ordinal);
            """, "System"),
        NamedMethod.Of<string, string, bool>("IsSubsequence", ["subsequence", "sub sequence"],
            (part, text) => IsSubsequence(part, text),
            """
            private static bool {name}(string part, string text)
            {
                var found = 0;
                foreach (var letter in text)
                {
                    if (found < part.Length && part[found] == letter)
                        found++;
                }

                return found == part.Length;
            }
            """),
        NamedMethod.Of<string, string, bool>("AreIsomorphic", ["isomorph"],
            (left, right) => AreIsomorphic(left, right),
            """
            private static bool {name}(string left, string right)
            {
                var pairs = left.Zip(right).Distinct().ToArray();
                return left.Length == right.Length && pairs.Length == left.Distinct().Count() && pairs.Length == right.Distinct().Count();
            }
            """, "System.Linq"),
        NamedMethod.Of<string, string, int>("HammingDistance", ["hamming", "differ+position", "mismatch", "differ+place"],
            (left, right) => left.Zip(right).Count(pair => pair.First != pair.Second),
            "private static int {name}(string left, string right) => left.Zip(right).Count(pair => pair.First != pair.Second);", "System.Linq"),
        NamedMethod.Of<string, string, int>("EditDistance", ["edit distance", "levenshtein", "edit", "minimum operation", "number of operation", "insert+delet"],
            (left, right) => AreShort(left, right) ? EditDistance(left, right) : Undefined.Result,
            """
            private static int {name}(string left, string right)
            {
                // Of the beginnings of the left text, the distances to every beginning of the right one.
                var row = Enumerable.Range(0, right.Length + 1).ToArray();
                for (var index = 0; index < left.Length; index++)
                {
                    var diagonal = row[0]++;
                    for (var other = 1; other <= right.Length; other++)
                    {
                        var replaced = diagonal + (left[index] == right[other - 1] ? 0 : 1);
                        diagonal = row[other];
                        row[other] = Math.Min(replaced, Math.Min(row[other], row[other - 1]) + 1);
                    }
                }

                return row[^1];
            }
            """, "System", "System.Linq"),
        NamedMethod.Of<string, string, int>("CommonSubsequenceLength", ["common subsequence", "common sub sequence", "supersequence", "subsequence+both", "subsequence+common"],
            (left, right) => AreShort(left, right) ? Common(left, right, isContiguous: false) : Undefined.Result, CommonSource("lengths[index + 1, other + 1] = Math.Max(lengths[index, other + 1], lengths[index + 1, other]);", "lengths[left.Length, right.Length]"),
            "System"),
        NamedMethod.Of<string, string, int>("CommonSubstringLength", ["common substring", "common sub string", "substring+common+longest"],
            (left, right) => AreShort(left, right) ? Common(left, right, isContiguous: true) : Undefined.Result, CommonSource("lengths[index + 1, other + 1] = 0;", "lengths.Cast<int>().Max()"),
            "System.Linq"),
    ];

    private static string CommonSource(string otherwise, string result) =>
        $$"""
        private static int {name}(string left, string right)
        {
            var lengths = new int[left.Length + 1, right.Length + 1];
            for (var index = 0; index < left.Length; index++)
            {
                for (var other = 0; other < right.Length; other++)
                {
                    if (left[index] == right[other])
                        lengths[index + 1, other + 1] = lengths[index, other] + 1;
                    else
                        {{otherwise}}
                }
            }

            return {{result}};
        }
        """;

    private static bool AreShort(string left, string right) => left.Length <= LongestText && right.Length <= LongestText;

    private static bool IsSubsequence(string part, string text)
    {
        var found = 0;
        foreach (var letter in text)
        {
            if (found < part.Length && part[found] == letter)
                found++;
        }

        return found == part.Length;
    }

    private static bool AreIsomorphic(string left, string right)
    {
        var pairs = left.Zip(right).Distinct().ToArray();
        return left.Length == right.Length && pairs.Length == left.Distinct().Count() && pairs.Length == right.Distinct().Count();
    }

    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var index = 0; index < left.Length; index++)
        {
            var diagonal = row[0]++;
            for (var other = 1; other <= right.Length; other++)
            {
                var replaced = diagonal + (left[index] == right[other - 1] ? 0 : 1);
                diagonal = row[other];
                row[other] = Math.Min(replaced, Math.Min(row[other], row[other - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static int Common(string left, string right, bool isContiguous)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var index = 0; index < left.Length; index++)
        {
            for (var other = 0; other < right.Length; other++)
            {
                lengths[index + 1, other + 1] = left[index] == right[other] ? lengths[index, other] + 1
                    : isContiguous ? 0
                    : Math.Max(lengths[index, other + 1], lengths[index + 1, other]);
            }
        }

        return isContiguous ? lengths.Cast<int>().Max() : lengths[left.Length, right.Length];
    }
}
