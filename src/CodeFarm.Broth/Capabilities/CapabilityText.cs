using System.Globalization;

namespace CodeFarm.Broth.Capabilities;

/// <summary>
/// The text of declared capabilities: <c>clock, random, log</c>. What is fixed under test may stand behind a name:
/// <c>clock 2024-02-29T12:00:00Z, random 7</c>.
/// </summary>
public static class CapabilityText
{
    private const string Separator = " with ";

    private static readonly (string Name, Capability Capability)[] Names =
        [("clock", Capability.Clock), ("random", Capability.Random), ("log", Capability.Log)];

    /// <summary>The names of all capabilities, for messages.</summary>
    public static string All { get; } = string.Join(", ", Names.Select(static known => known.Name));

    /// <exception cref="FormatException">Says what was expected.</exception>
    public static (Capability Capabilities, Circumstances Test) Parse(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (all, test) = (Capability.None, Circumstances.OfTests);
        foreach (var item in items)
        {
            var words = item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var capability = words.Length is 1 or 2 ? Find(words[0]) : throw Unknown(item);
            if ((all & capability) != 0)
                throw new FormatException($"The capability {words[0]} is named twice. Remove one of them.");
            all |= capability;
            if (words.Length == 2)
                test = Fix(test, capability, words[1]);
        }

        return (all, test);
    }

    /// <summary>The capability of a name.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public static Capability Find(string name) =>
        Array.Find(Names, known => known.Name == name) is { Capability: not Capability.None } found ? found.Capability : throw Unknown(name);

    /// <summary>The names of capabilities, in a fixed order.</summary>
    public static IEnumerable<string> NamesOf(Capability capabilities) =>
        Names.Where(known => (capabilities & known.Capability) != 0).Select(static known => known.Name);

    /// <summary>What a signature says behind its parameters; empty without capabilities.</summary>
    internal static string Suffix(Capability capabilities, Circumstances test) => capabilities == Capability.None
        ? ""
        : Separator + string.Join(", ", Names.Where(known => (capabilities & known.Capability) != 0).Select(known => known.Capability switch
        {
            Capability.Clock when test.Now != Circumstances.OfTests.Now => $"{known.Name} {Circumstances.Text(test.Now)}",
            Capability.Random when test.Seed != Circumstances.OfTests.Seed => $"{known.Name} {test.Seed.ToString(CultureInfo.InvariantCulture)}",
            _ => known.Name,
        }));

    /// <summary>Takes what a signature says of capabilities off its end.</summary>
    internal static (string Signature, Capability Capabilities, Circumstances Test) Split(string text)
    {
        var at = text.LastIndexOf(')') is >= 0 and var end ? text.IndexOf(Separator, end, StringComparison.Ordinal) : -1;
        if (at < 0)
            return (text, Capability.None, Circumstances.OfTests);
        var (capabilities, test) = Parse(text[(at + Separator.Length)..].TrimEnd().TrimEnd(';').Split(','));
        return (text[..at], capabilities, test);
    }

    private static Circumstances Fix(Circumstances test, Capability capability, string value) => capability switch
    {
        Capability.Clock => test with { Now = Circumstances.Instant(value) },
        Capability.Random when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) => test with { Seed = seed },
        Capability.Random => throw new FormatException($"'{Excerpt.Of(value)}' is no seed: write a whole number, such as random 7."),
        _ => throw new FormatException($"Nothing of the capability {NamesOf(capability).First()} can be fixed. Remove '{Excerpt.Of(value)}'."),
    };

    private static FormatException Unknown(string item) => new($"'{Excerpt.Of(item)}' is no capability. There are: {All}.");
}
