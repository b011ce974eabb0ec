using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Examples;

/// <summary>
/// Parts the suite into examples that guide the generator and examples that only the tester sees. From five examples on about a
/// fifth is withheld; which ones is decided by a hash of their content, so that it depends neither on the order of the examples
/// nor on chance. An example stays with the guiding ones when it is the only one of its shape, since nobody could guess what it
/// says, when it is feedback, since a version that fails it is what the next version has to mend, and when the description states
/// it, since a generator reads that.
/// </summary>
internal sealed record ExampleSplit(IReadOnlyList<int> Guiding, IReadOnlyList<int> Withheld)
{
    /// <summary>Below this, every example is needed to find the function at all.</summary>
    private const int FewestToSplit = 5;

    private const int WithheldFraction = 5;

    public string Note => (Withheld.Count, Guiding.Count + Withheld.Count) switch
    {
        (0, < FewestToSplit) => $"All {Guiding.Count} examples guide the search and are tests too; from {FewestToSplit} on some are withheld as an independent test.",
        (0, var count) => $"None of the {count} examples is withheld as an independent test: each is the only one of its shape or stated in the description. Add similar ones.",
        var (withheld, count) => string.Create(
            CultureInfo.InvariantCulture, $"{withheld} of {count} examples {(withheld == 1 ? "is" : "are")} withheld from the search as an independent test."),
    };

    /// <param name="suite">The examples.</param>
    /// <param name="description">What the generator is told beside them.</param>
    public static ExampleSplit Of(ExampleSuite suite, string description)
    {
        var count = suite.Examples.Count;
        if (count < FewestToSplit)
            return new ExampleSplit([.. Enumerable.Range(0, count)], []);
        var shapes = ExampleShape.Of(suite.Signature, suite.Examples);
        var words = Tokens.Of(description);
        var order = Enumerable.Range(0, suite.OwnCount).Where(i => !IsStated(suite.Examples[i], words))
            .OrderBy(i => Hash(suite.Examples[i]), StringComparer.Ordinal).ToArray();
        var withheld = new SortedSet<int>();
        // First those that have a twin in every respect; where these are too few, those whose every feature others have, too.
        Withhold(shape => [shape.Whole]);
        Withhold(shape => shape.Features);
        return new ExampleSplit([.. Enumerable.Range(0, count).Where(i => !withheld.Contains(i))], [.. withheld]);

        void Withhold(Func<ExampleShape, IReadOnlyList<string>> features)
        {
            var guiding = Enumerable.Range(0, count).Where(i => !withheld.Contains(i)).SelectMany(i => features(shapes[i]))
                .CountBy(feature => feature, StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            foreach (var i in order)
            {
                if (withheld.Count >= count / WithheldFraction)
                    return;
                if (withheld.Contains(i) || features(shapes[i]).Any(feature => guiding[feature] == 1))
                    continue;
                withheld.Add(i);
                foreach (var feature in features(shapes[i]))
                    guiding[feature]--;
            }
        }
    }

    /// <summary>Whether the words of the inputs and then those of the output stand in the description, in this order.</summary>
    private static bool IsStated(RequirementExample example, IReadOnlyList<string> words)
    {
        var next = 0;
        foreach (var value in example.InputsJson.Append(example.OutputJson))
        {
            var spoken = Tokens.Of(value);
            if (spoken.Count == 0)
                continue;
            while (next + spoken.Count <= words.Count && !words.Skip(next).Take(spoken.Count).SequenceEqual(spoken))
                next++;
            next += spoken.Count;
            if (next > words.Count)
                return false;
        }

        return next > 0;
    }

    private static string Hash(RequirementExample example) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', example.InputsJson.Append(example.OutputJson)))));
}
