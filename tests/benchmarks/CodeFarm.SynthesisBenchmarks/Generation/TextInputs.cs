using System.Globalization;

namespace CodeFarm.SynthesisBenchmarks.Generation;

/// <summary>Texts of the kinds that people have in their files.</summary>
internal static class TextInputs
{
    private static readonly string[] FirstNames = ["Ada", "Grace", "Alan", "Barbara", "Edsger", "Margaret", "Donald", "Frances", "Ken", "Radia", "Tim", "Joan", "Linus", "Sophie", "Dennis"];
    private static readonly string[] LastNames = ["Lovelace", "Hopper", "Turing", "Liskov", "Dijkstra", "Hamilton", "Knuth", "Allen", "Thompson", "Perlman", "Lee", "Clarke", "van Dam", "Wilson", "O'Brien"];
    private static readonly string[] Nouns = ["apple", "river", "Market", "green", "window", "paper", "Berlin", "coffee", "house", "north", "engine", "light", "stone", "level", "report", "and", "the", "of", "a", "blue"];
    private static readonly string[] Domains = ["example.com", "mail.org", "uni.edu", "shop.co.uk", "test.net"];
    private static readonly string[] Extensions = ["txt", "pdf", "tar.gz", "cs", "jpeg"];

    private static readonly (string Name, Func<Random, object> Value)[] Kinds =
    [
        ("name", random => $"{Pick(random, FirstNames)} {Pick(random, LastNames)}"),
        ("name", random => $"{Pick(random, FirstNames)} {(char)('A' + random.Next(26))}. {Pick(random, LastNames)}"),
        ("name", random => $"{Pick(random, LastNames)}, {Pick(random, FirstNames)}"),
        ("name", random => $"{Pick(random, FirstNames)} {Pick(random, FirstNames)} {Pick(random, LastNames)}".ToLowerInvariant()),
        ("email", random => $"{Pick(random, FirstNames)}.{Pick(random, LastNames)}@{Pick(random, Domains)}".Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()),
        ("phone", random => $"({random.Next(100, 999)}) {random.Next(100, 999)}-{random.Next(1000, 9999)}"),
        ("phone", random => $"+{random.Next(1, 99)} {random.Next(100, 999)}-{random.Next(100, 999)}-{random.Next(1000, 9999)}"),
        ("date", random => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1950, 2030)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}")),
        ("date", random => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 13)}/{random.Next(1, 29)}/{random.Next(1950, 2030)}")),
        ("time", random => string.Create(CultureInfo.InvariantCulture, $"{random.Next(24):00}:{random.Next(60):00}")),
        ("text", random => Sentence(random, random.Next(2, 7))),
        ("text", random => Sentence(random, random.Next(1, 5)) + Pick(random, ["", ".", "!", "?"])),
        ("text", random => string.Join(", ", Words(random, random.Next(1, 5)))),
        ("text", random => Pick(random, Nouns)),
        ("word", random => Pick(random, Nouns).ToLowerInvariant()),
        ("word", random => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('a' + random.Next(5))))),
        ("code", random => $"{Letters(random, random.Next(2, 4))}-{random.Next(1, 999)}-{Letters(random, 1)}"),
        ("code", random => $"{Letters(random, random.Next(1, 4))}{random.Next(1, 9999)}"),
        ("path", random => $"/{Pick(random, Nouns)}/{Pick(random, Nouns)}/{Pick(random, Nouns)}.{Pick(random, Extensions)}"),
        ("url", random => $"https://www.{Pick(random, Domains)}/{Pick(random, Nouns)}"),
        ("line", random => string.Join(',', Words(random, random.Next(2, 5)))),
        ("line", random => string.Join(Pick(random, [";", " | ", "\t"]), Words(random, 3))),
        ("setting", random => $"{Pick(random, Nouns)}={random.Next(0, 500)}"),
        ("numbers", random => string.Join(Pick(random, [" ", ","]), Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(-9, 99)))),
        ("number", random => random.Next(0, 5000).ToString(CultureInfo.InvariantCulture)),
        ("price", random => string.Create(CultureInfo.InvariantCulture, $"${random.Next(1, 3000)}.{random.Next(0, 100):00}")),
        ("bits", random => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(2)))),
        ("identifier", random => string.Join('_', Words(random, random.Next(1, 4))).ToLowerInvariant()),
        ("identifier", random => Pick(random, Nouns).ToLowerInvariant() + Pick(random, LastNames).Replace(" ", "", StringComparison.Ordinal)),
        ("text", random => Pick(random, ["  ", " ", ""]) + Sentence(random, random.Next(1, 4)) + Pick(random, ["  ", " ", ""])),
        ("address", random => $"{random.Next(1, 200)} {Pick(random, Nouns)} St, {Pick(random, Nouns)} {random.Next(10000, 99999)}"),
    ];

    /// <summary>A kind of text for one parameter.</summary>
    public static (string Name, Func<Random, object> Value) Kind(Random random) => Pick(random, Kinds);

    public static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static string[] Words(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Pick(random, Nouns))];

    private static string Sentence(Random random, int words) => string.Join(' ', Words(random, words));

    private static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26))));
}
