namespace CodeFarm.Synthesis.Tests;

public sealed class BoundsTests
{
    private static readonly SynthesisParameter[] OneText = [new("text", typeof(string))];

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(300)]
    [InlineData(5_000)]
    public void A_cancelled_search_ends_within_a_few_hundred_evaluations(int before)
    {
        using var cancellation = new CancellationTokenSource();
        var evaluations = 0;
        var counter = Component.Of<string, int, string>("Counted", 1, (text, number) =>
        {
            if (++evaluations == before) cancellation.Cancel();
            return text + number;
        }, new("{0} + {1}"));
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard.With(counter), new() { Budget = TimeSpan.FromHours(1) });

        Assert.ThrowsAny<OperationCanceledException>(() => synthesizer.Synthesize(Text(("a", "\u0001kq"), ("b", "w\u0005"), ("c", "\u0013zv8")), cancellation.Token));

        Assert.InRange(evaluations - before, 0, 300);
    }

    [Fact]
    public void Enormous_texts_end_with_a_named_bound_and_not_with_the_memory_of_the_machine()
    {
        var (left, right) = (new string('a', 100_000) + " b", new string('c', 120_000) + " d");
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumMemory = 8 << 20, Budget = TimeSpan.FromMinutes(5) });

        var result = synthesizer.Synthesize(Text((left, "\u0001kq"), (right, "w\u0005")), CancellationToken.None);

        Assert.Empty(result.Candidates);
        Assert.Contains("the bound of 8 MB of memory was reached", result.Reason);
    }

    [Fact]
    public void Enormous_texts_with_a_long_beginning_in_common_are_taken_apart_within_the_bounds()
    {
        var shared = string.Join(' ', Enumerable.Range(0, 2_000));
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 300, Budget = TimeSpan.FromMinutes(5) });

        var result = synthesizer.Synthesize(Text(("a", shared + "a"), ("b", shared + "b")), CancellationToken.None);

        Assert.True(result.Candidates.Count > 0 || result.Reason!.Contains("bound"));
    }

    [Fact]
    public void Enormous_lists_end_with_a_named_bound()
    {
        int[] left = [.. Enumerable.Range(0, 100_000)], right = [.. Enumerable.Range(7, 120_000)];
        var problem = new SynthesisProblem(
            "f", "", [new("items", typeof(IReadOnlyList<int>))], typeof(int), [new([left], 77_777), new([right], -13_131)]);
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumMemory = 8 << 20, MaximumTerms = 20_000, Budget = TimeSpan.FromMinutes(5) });

        var result = synthesizer.Synthesize(problem, CancellationToken.None);

        Assert.True(result.Candidates.Count > 0 || result.Reason!.Contains("the bound of"));
    }

    private static SynthesisProblem Text(params (string Input, string Output)[] examples) =>
        new("f", "", OneText, typeof(string), [.. examples.Select(example => new SynthesisExample([example.Input], example.Output))]);
}
