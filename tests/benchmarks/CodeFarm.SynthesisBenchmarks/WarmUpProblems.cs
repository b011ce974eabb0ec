using CodeFarm.Synthesis;
using CodeFarm.SynthesisBenchmarks.Generation;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Small problems of each domain.</summary>
internal static class WarmUpProblems
{
    private const int SeedOfGenerated = 7;

    public static IReadOnlyList<SynthesisProblem> All { get; } =
    [
        new("Greeting", "greets a person", [new("name", typeof(string))], typeof(string),
            [new(["Ada"], "Hello Ada!"), new(["Bob"], "Hello Bob!")]),
        new("Code", "first letters and number", [new("name", typeof(string)), new("number", typeof(int))], typeof(string),
            [new(["ada lovelace", 7], "AL-7"), new(["alan turing", 12], "AT-12")]),
        new("Large", "which numbers are larger than ten, doubled", [new("items", typeof(IReadOnlyList<int>))], typeof(IReadOnlyList<int>),
            [new([new[] { 11, 3, 40 }], new[] { 22, 80 }), new([new[] { 5, 10, 12 }], new[] { 24 }), new([new[] { 1 }], Array.Empty<int>())]),
        new("Fee", "a fee of 2 up to 10, then 5", [new("weight", typeof(int))], typeof(int),
            [new([3], 2), new([10], 2), new([9], 2), new([11], 5), new([25], 5), new([40], 5)]),
        new("Spread", "difference of largest and smallest", [new("items", typeof(IReadOnlyList<int>))], typeof(int),
            [new([new[] { 11, 3, 40 }], 37), new([new[] { 5, 10, 12 }], 7)]),
    ];

    /// <summary>Drawn problems, without end; always the same.</summary>
    public static IEnumerable<SynthesisProblem> Generated => new TaskGenerator(ComponentLibrary.Standard, SeedOfGenerated).Tasks().Select(task => new SynthesisProblem(
        "Task", "", [.. task.Inputs.Select(input => new SynthesisParameter(input.Name, input.Type))], task.Program.Type, task.Examples));
}
