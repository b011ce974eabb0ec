using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Words;

/// <summary>Finds what no function can do in the words of a requirement.</summary>
internal static class Capability
{
    /// <summary>How far behind its verb an object may stand: "delete all of the old files".</summary>
    private const int Reach = 5;

    /// <summary>What is missing, or null when nothing speaks against it.</summary>
    public static CannotDo? Missing(Requirement requirement)
    {
        var lexicon = Lexicon.Standard;
        var words = Tokens.Of(requirement.Description);
        HashSet<string?> declared = [.. CapabilityText.NamesOf(requirement.Signature?.Capabilities ?? default)];
        if (lexicon.SideEffects.FirstOrDefault(effect => !declared.Contains(effect.Capability) && IsAskedFor(effect, words, lexicon)) is { } effect)
            return Cannot(effect.Missing, effect.Possible, effect.Capability);
        // What examples show is a matter of values, whatever the words say of images or chance.
        if (requirement.Examples.Count > 0)
            return null;
        if (lexicon.ImpurePhrases.FirstOrDefault(limit => !declared.Contains(limit.Capability) && limit.Words.Any(phrase => Tokens.IndexOf(words, phrase) >= 0)) is { } impure)
            return Cannot(impure.Missing, impure.Possible, impure.Capability);
        return requirement.Signature is null
            && lexicon.Unsupported.FirstOrDefault(limit => limit.Words.Any(word => IsMeant(words, word, lexicon))) is { } unsupported
                ? Cannot(unsupported.Missing, unsupported.Possible)
                : null;
    }

    private static CannotDo Cannot(string missing, string possible, string? capability = null) => new(
        missing, capability is null ? possible : $"{possible} Or declare the capability {capability}, with a signature.",
        ["This is read from the words of the description. If the function does no such thing, say instead what it returns for its parameters."]);

    private static bool IsAskedFor(SideEffect effect, IReadOnlyList<string> words, Lexicon lexicon)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!effect.Verbs.Contains(words[i]) || (i > 0 && lexicon.Determiners.Contains(words[i - 1])))
                continue;
            for (var j = i + 1; j < words.Count && j <= i + Reach; j++)
            {
                if (effect.Objects.Contains(words[j]) && !IsAttributed(words, j, lexicon))
                    return true;
                // "from", "in" and the like may lead to another object: "remove spaces from a file name", "read a number in a text".
                if (effect.Verbs.Contains(words[j]))
                    break;
            }
        }

        return false;
    }

    private static bool IsMeant(IReadOnlyList<string> words, string word, Lexicon lexicon)
    {
        var at = Tokens.IndexOf(words, word);
        return at >= 0 && !IsAttributed(words, at, lexicon);
    }

    // A "file name" is a text; so is the "name of a file".
    private static bool IsAttributed(IReadOnlyList<string> words, int at, Lexicon lexicon)
    {
        if (at + 1 < words.Count && lexicon.Attributes.Contains(words[at + 1]))
            return true;
        while (at > 0 && words[at - 1] is "a" or "an" or "the" or "each" or "every" or "of")
        {
            at--;
            if (words[at] == "of")
                return at > 0 && lexicon.Attributes.Contains(words[at - 1]);
        }

        return false;
    }
}
