using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Problems whose inputs are far longer than anybody means, most of which no program answers.</summary>
internal static class EnormousProblems
{
    private const int Letters = 1_000_000;
    private const int Numbers = 500_000;
    private const int Seed = 11;

    public static IReadOnlyList<SynthesisProblem> All { get; } = Make();

    private static SynthesisProblem[] Make()
    {
        var random = new Random(Seed);
        var (left, right, shared) = (Text(), Text(), Text());
        return
        [
            new("enormous text", "", [new("text", typeof(string))], typeof(string),
                [new([Text()], "\u0001kq"), new([Text()], "w\u0005"), new([Text()], "\u0013zv8")]),
            new("enormous text to enormous text", "", [new("text", typeof(string))], typeof(string), [new([Text()], Text()), new([Text()], Text())]),
            new("enormous texts in capitals", "", [new("text", typeof(string))], typeof(string), [new([left], left.ToUpperInvariant()), new([right], right.ToUpperInvariant())]),
            new("enormous texts that begin alike", "", [new("text", typeof(string))], typeof(string), [new([left], shared + "x"), new([right], shared + "y")]),
            new("enormous lists of texts", "", [new("texts", typeof(IReadOnlyList<string>))], typeof(string), [new([left.Split(' ')], Text()), new([right.Split(' ')], Text())]),
            new("enormous list", "", [new("items", typeof(IReadOnlyList<int>))], typeof(int), [new([List()], 77_777), new([List()], -13_131)]),
            new("enormous list to enormous list", "", [new("items", typeof(IReadOnlyList<int>))], typeof(IReadOnlyList<int>), [new([List()], List()), new([List()], List())]),
        ];

        string Text() => string.Create(Letters, random, static (letters, random) =>
        {
            foreach (ref var letter in letters)
                letter = random.Next(6) == 0 ? ' ' : (char)random.Next('a', 'z' + 1);
        });

        int[] List() => [.. Enumerable.Range(0, Numbers).Select(_ => random.Next())];
    }
}
