namespace CodeFarm.Synthesis.Tests;

/// <summary>A problem with examples that the synthesizer sees and others that it does not.</summary>
public sealed record Requirement(SynthesisProblem Problem, IReadOnlyList<SynthesisExample> Withheld)
{
    public override string ToString() => Problem.Name;
}

/// <summary>Writes requirements in one line each.</summary>
internal static class Requirements
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["string"] = typeof(string), ["int"] = typeof(int), ["double"] = typeof(double), ["bool"] = typeof(bool),
        ["string[]"] = typeof(IReadOnlyList<string>), ["int[]"] = typeof(IReadOnlyList<int>),
        ["long"] = typeof(long), ["long[]"] = typeof(IReadOnlyList<long>),
        ["string:int"] = typeof(IReadOnlyDictionary<string, int>), ["string:string"] = typeof(IReadOnlyDictionary<string, string>),
        ["string:string[]"] = typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>),
        ["int[][]"] = typeof(IReadOnlyList<IReadOnlyList<int>>), ["string[][]"] = typeof(IReadOnlyList<IReadOnlyList<string>>),
        ["int[][][]"] = typeof(IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>>),
        ["records"] = typeof(IReadOnlyList<IReadOnlyDictionary<string, string>>),
        ["char"] = typeof(char), ["char[]"] = typeof(IReadOnlyList<char>), ["DateOnly"] = typeof(DateOnly), ["DateOnly[]"] = typeof(IReadOnlyList<DateOnly>),
        ["DateTime"] = typeof(DateTime), ["TimeSpan"] = typeof(TimeSpan), ["int?"] = typeof(int?), ["int?[]"] = typeof(IReadOnlyList<int?>), ["double?"] = typeof(double?),
        ["DateOnly?"] = typeof(DateOnly?), ["int:int"] = typeof(IReadOnlyDictionary<int, int>), ["char:int"] = typeof(IReadOnlyDictionary<char, int>),
        ["int:string"] = typeof(IReadOnlyDictionary<int, string>), ["int:string[]"] = typeof(IReadOnlyDictionary<int, IReadOnlyList<string>>),
        ["int*int"] = typeof((int, int)), ["string*int"] = typeof((string, int)), ["int*int[]"] = typeof(IReadOnlyList<(int, int)>),
        ["string*int[]"] = typeof(IReadOnlyList<(string, int)>), ["int*string"] = typeof((int, string)), ["int*int*int"] = typeof((int, int, int)),
        ["string*string[]"] = typeof(IReadOnlyList<(string, string)>), ["string*double[]"] = typeof(IReadOnlyList<(string, double)>), ["string:double"] = typeof(IReadOnlyDictionary<string, double>),
        ["double[]"] = typeof(IReadOnlyList<double>), ["bool[]"] = typeof(IReadOnlyList<bool>),
    };

    /// <param name="signature">Such as <c>initials(string name) -> string</c>.</param>
    /// <param name="description">The description.</param>
    /// <param name="shown">Rows of inputs followed by the output.</param>
    /// <param name="withheld">The same, hidden from the search.</param>
    public static Requirement Of(string signature, string description, object?[][] shown, object?[][]? withheld = null)
    {
        var sides = signature.Split("->", StringSplitOptions.TrimEntries);
        var (open, close) = (sides[0].IndexOf('('), sides[0].IndexOf(')'));
        var parameters = sides[0][(open + 1)..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split(' '))
            .Select(words => new SynthesisParameter(words[1], Types[words[0]]));
        var problem = new SynthesisProblem(sides[0][..open], description, [.. parameters], Types[sides[1]], Examples(shown));
        return new Requirement(problem, Examples(withheld ?? []));
    }

    private static SynthesisExample[] Examples(object?[][] rows) =>
        [.. rows.Select(row => new SynthesisExample(row[..^1], row[^1]))];
}
