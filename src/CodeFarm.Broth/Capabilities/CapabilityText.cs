using System.Globalization;

namespace CodeFarm.Broth.Capabilities;

/// <summary>
/// The text of declared capabilities: <c>clock, random, log, files rates, http api.example.org</c>. What is fixed under test may stand
/// behind <c>clock</c> and <c>random</c>; what is reached stands behind <c>files</c>, the names of folders, and <c>http</c>, hosts.
/// </summary>
public static class CapabilityText
{
    private const string Separator = " with ";
    private const int MaxReached = 20;

    private static readonly (string Name, Capability Capability)[] Names =
    [
        ("clock", Capability.Clock), ("random", Capability.Random), ("log", Capability.Log), ("files", Capability.Files), ("http", Capability.Http),
    ];

    /// <summary>The names of all capabilities, for messages.</summary>
    public static string All { get; } = string.Join(", ", Names.Select(static known => known.Name));

    /// <exception cref="FormatException">Says what was expected.</exception>
    public static CapabilityDeclaration Parse(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var all = CapabilityDeclaration.None;
        foreach (var item in items)
        {
            var words = item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var capability = words.Length > 0 ? Find(words[0]) : throw Unknown(item);
            if ((all.Capabilities & capability) != 0)
                throw new FormatException($"The capability {words[0]} is named twice. Remove one of them.");
            all = Add(all with { Capabilities = all.Capabilities | capability }, capability, words[1..]);
        }

        return all;
    }

    /// <summary>The capability of a name.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public static Capability Find(string name) =>
        Array.Find(Names, known => known.Name == name) is { Capability: not Capability.None } found ? found.Capability : throw Unknown(name);

    /// <summary>The names of capabilities, in a fixed order.</summary>
    public static IEnumerable<string> NamesOf(Capability capabilities) =>
        Names.Where(known => (capabilities & known.Capability) != 0).Select(static known => known.Name);

    /// <summary>What a signature says behind its parameters; empty without capabilities.</summary>
    internal static string Suffix(CapabilityDeclaration declared) => declared.Capabilities == Capability.None
        ? ""
        : Separator + string.Join(", ", Names.Where(known => (declared.Capabilities & known.Capability) != 0).Select(known => known.Capability switch
        {
            Capability.Clock when declared.Test.Now != Circumstances.OfTests.Now => $"{known.Name} {Circumstances.Text(declared.Test.Now)}",
            Capability.Random when declared.Test.Seed != Circumstances.OfTests.Seed =>
                $"{known.Name} {declared.Test.Seed.ToString(CultureInfo.InvariantCulture)}",
            Capability.Files => $"{known.Name} {string.Join(' ', declared.Reach.Folders)}",
            Capability.Http => $"{known.Name} {string.Join(' ', declared.Reach.Endpoints)}",
            _ => known.Name,
        }));

    /// <summary>Takes what a signature says of capabilities off its end.</summary>
    internal static (string Signature, CapabilityDeclaration Declared) Split(string text)
    {
        var at = text.LastIndexOf(')') is >= 0 and var end ? text.IndexOf(Separator, end, StringComparison.Ordinal) : -1;
        return at < 0
            ? (text, CapabilityDeclaration.None)
            : (text[..at], Parse(text[(at + Separator.Length)..].TrimEnd().TrimEnd(';').Split(',')));
    }

    private static CapabilityDeclaration Add(CapabilityDeclaration declared, Capability capability, string[] words) => (capability, words) switch
    {
        (Capability.Files, []) => throw new FormatException("Name the folders that the function reads, such as files rates."),
        (Capability.Http, []) => throw new FormatException("Name the hosts that the function reads from, such as http api.example.org."),
        (Capability.Files, _) => declared with { Reach = declared.Reach with { Folders = Each(words, Folder) } },
        (Capability.Http, _) => declared with { Reach = declared.Reach with { Endpoints = Each(words, HttpEndpoint.Parse) } },
        (_, []) => declared,
        (Capability.Clock, [var instant]) => declared with { Test = declared.Test with { Now = Circumstances.Instant(instant) } },
        (Capability.Random, [var text]) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? declared with { Test = declared.Test with { Seed = seed } }
            : throw new FormatException($"'{Excerpt.Of(text)}' is no seed: write a whole number, such as random 7."),
        (Capability.Log, _) => throw new FormatException($"Nothing of the capability log can be fixed. Remove '{Excerpt.Of(string.Join(' ', words))}'."),
        _ => throw Unknown($"{NamesOf(capability).First()} {string.Join(' ', words)}"),
    };

    private static T[] Each<T>(string[] words, Func<string, T> parse)
    {
        T[] all = [.. words.Select(parse)];
        return all.Length > MaxReached ? throw new FormatException($"{all.Length} folders or hosts are named; at most {MaxReached} are possible.")
            : all.Distinct().Count() < all.Length ? throw new FormatException($"'{Excerpt.Of(string.Join(' ', words))}' names something twice. Remove one of them.")
            : all;
    }

    private static string Folder(string name) => FilePath.IsFolderName(name)
        ? name
        : throw new FormatException($"'{Excerpt.Of(name)}' is no name of a folder: a letter, then letters, digits, hyphens and underscores.");

    private static FormatException Unknown(string item) => new($"'{Excerpt.Of(item)}' is no capability. There are: {All}.");
}
