using System.Security.Cryptography;
using System.Text;
using CodeFarm.Broth.Requirements;

namespace CodeFarm.Interpretation.Words;

/// <summary>Makes a requirement of nothing but words.</summary>
public static class RequirementWords
{
    private const int MaxKeyWords = 4;

    private const int HashLength = 8;

    /// <summary>
    /// The words become the description, and their key words the name: "Count the vowels of a word" is
    /// <c>count-vowels-word</c>. There is no signature and no example, so the interpreter will ask for them.
    /// </summary>
    /// <exception cref="RequirementException">There are no words, or more than a description may have.</exception>
    public static Requirement ToRequirement(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var description = words.Trim();
        if (description.Length == 0)
            throw new RequirementException(
                RequirementErrors.MissingField, "words", 0, 0, "There are no words. Say what the function should do.");
        if (description.Length > Requirement.MaxDescriptionLength)
            throw new RequirementException(
                RequirementErrors.TooLarge, "words", 0, 0,
                $"There are {description.Length} characters and may be {Requirement.MaxDescriptionLength}. Shorten the description.");
        return new Requirement(NameOf(description), description, null, []);
    }

    private static string NameOf(string description)
    {
        var lexicon = Lexicon.Standard;
        var words = Tokens.Of(description).Where(word => word.All(char.IsAsciiLetterOrDigit)).ToArray();
        var meaningful = words.Where(word => !lexicon.StopWords.Contains(word) && !lexicon.GenericVerbs.Contains(word)).ToArray();
        var name = string.Join('-', (meaningful.Length > 0 ? meaningful : words).Distinct(StringComparer.Ordinal).Take(MaxKeyWords));
        if (name.Length > 0 && !char.IsAsciiLetter(name[0]))
            name = "f-" + name;
        if (name.Length > FunctionName.MaxLength)
            name = name[..FunctionName.MaxLength].TrimEnd('-');
        // Words in other alphabets make no name; a hash at least names the same words in the same way.
        return name.Length > 0
            ? name
            : "function-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description)))[..HashLength];
    }
}
