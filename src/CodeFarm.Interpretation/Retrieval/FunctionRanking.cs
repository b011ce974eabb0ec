using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Retrieval;

/// <summary>
/// Ranks known functions by how much of what is asked for they speak of: the share of the requirement's key words that occur in
/// name and description, rare words counting more (inverse document frequency), halved for a function whose own name the
/// requirement does not mention. Functions of other types than a stated signature are left out.
/// </summary>
internal static class FunctionRanking
{
    /// <summary>From this score on, a function is offered before anything is asked.</summary>
    public const double Clear = 0.6;

    private const double Related = 0.25;

    public static IReadOnlyList<Offer> Rank(Requirement requirement, IReadOnlyList<KnownFunction> functions)
    {
        var known = functions
            // With examples, a known function of that name is an earlier version of this one.
            .Where(function => (requirement.Examples.Count == 0 || function.Name != requirement.Name) && Fits(requirement, function.Signature))
            .Select(function => (
                Function: function,
                Name: Stem.KeyWords(function.Name),
                Words: Stem.KeyWords(function.Name + " " + function.Description).ToHashSet(StringComparer.Ordinal)))
            .ToArray();
        // What the user calls the function may be arbitrary, so it may help a match and is not demanded by one.
        var asked = Stem.KeyWords(requirement.Description, Lexicon.Standard.GenericVerbs);
        var wanted = asked.Concat(Stem.KeyWords(requirement.Name)).ToHashSet(StringComparer.Ordinal);
        var weights = asked.ToDictionary(
            word => word, word => Math.Log(1 + ((1.0 + known.Length) / (1 + known.Count(entry => entry.Words.Contains(word))))), StringComparer.Ordinal);
        var total = weights.Values.Sum();
        if (total == 0)
            return [];
        return
        [
            .. known.Select(entry => new Offer(entry.Function, Math.Round(Score(entry.Name, entry.Words), 3), Reason(entry.Function)))
                .Where(offer => offer.Score >= Related)
                .OrderByDescending(offer => offer.Score).ThenBy(offer => offer.Function.Name, StringComparer.Ordinal),
        ];

        double Score(IReadOnlyList<string> name, HashSet<string> words)
        {
            var covered = asked.Where(words.Contains).Sum(word => weights[word]) / total;
            var named = name.Count == 0 ? 0 : (double)name.Count(wanted.Contains) / name.Count;
            return covered * (0.5 + (0.5 * named));
        }
    }

    private static bool Fits(Requirement requirement, FunctionSignature signature) =>
        requirement.Signature is not { } wanted
        || (wanted.Returns == signature.Returns
            && wanted.Parameters.Select(parameter => parameter.Type).SequenceEqual(signature.Parameters.Select(parameter => parameter.Type)));

    private static string Reason(KnownFunction function) => $"{function.Name} already does: {function.Description.TrimEnd('.')}.";
}
