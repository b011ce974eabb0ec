using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

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
    public void Whatever_the_examples_are_there_are_answers_that_fit_or_a_reason()
    {
        var fits = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var problem = new OddProblems(seed).Draw();
            var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 300 }).Synthesize(problem, CancellationToken.None);
            return result.Candidates.Count > 0
                ? result.Candidates.All(candidate => Fits(ProgramTerm.Parse(candidate.Program, ComponentLibrary.Standard), problem))
                : result.Reason is { Length: > 0 };
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), fits);

        // Results of doubles are compared with a tolerance, which is a matter of other tests.
        static bool Fits(ProgramTerm program, SynthesisProblem problem) => problem.Examples.All(example => program.Evaluate(example.Inputs) is { } value
            && (ValueTypes.InnermostOf(problem.Returns) == typeof(double) || AnswerComparer.Instance.Equals(value, ValueTypes.Normalise(example.Output, problem.Returns)!)));
    }

    public static TheoryData<Type, object[]> Extremes { get; } = new()
    {
        { typeof(IReadOnlyList<int>), [new[] { 0 }, new[] { int.MinValue }] },
        { typeof(DateTime), [DateTime.MaxValue, "00:00", new DateTime(2020, 2, 29, 10, 59, 59), "11:00"] },
        { typeof(DateTime), [DateTime.MaxValue, "00:59", new DateTime(2020, 2, 29, 10, 10, 0), "11:10"] },
        { typeof(DateTime), [DateTime.MinValue, "23:00", new DateTime(2020, 2, 29, 10, 10, 0), "09:10"] },
        { typeof(TimeSpan), [TimeSpan.MaxValue, "more", TimeSpan.MinValue, "less"] },
    };

    [Theory]
    [MemberData(nameof(Extremes))]
    public void The_least_and_the_greatest_values_end_no_search(Type type, object[] examples)
    {
        var problem = new SynthesisProblem(
            "Extreme", "", [new("value", type)], examples[1] is string ? typeof(string) : type, [.. examples.Chunk(2).Select(pair => new SynthesisExample([pair[0]], pair[1]))]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 2_000 }).Synthesize(problem, CancellationToken.None);

        Assert.True(result.Candidates.Count > 0 || result.Reason is { Length: > 0 });
    }

    [Fact]
    public void A_component_that_would_work_with_more_than_the_memory_is_not_applied_to_an_enormous_list()
    {
        var longest = 0;
        var hungry = Component.Of<int[], int>("Hungry", 1, items =>
        {
            longest = Math.Max(longest, items.Length);
            return new long[100 * items.Length].Length;
        }, new("{0}.Length"));
        var (left, right) = (Enumerable.Range(0, 20_000).ToArray(), Enumerable.Range(7, 20_000).ToArray());
        var problem = new SynthesisProblem("Unrelated", "", [new("items", typeof(IReadOnlyList<int>))], typeof(int), [new([left], 77_777), new([right], -13_131)]);
        var synthesizer = new ProgramSynthesizer(new ComponentLibrary([hungry]), new() { MaximumMemory = 8 << 20, MaximumTerms = 1_000 });

        var result = synthesizer.Synthesize(problem, CancellationToken.None);

        Assert.InRange(longest, 1, 1_000);
        Assert.Contains("more than the 8 MB of memory for the longest values", result.Reason);
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

    [Theory]
    [InlineData("unrelated")]
    [InlineData("beginning alike")]
    [InlineData("of letters that no input has")]
    [InlineData("in capitals")]
    public void Enormous_outputs_take_no_more_than_the_bound_and_a_few_times_the_examples(string outputs)
    {
        var (left, right) = (Letters(200_000, 'a'), Letters(200_000, 'f'));
        var (first, second) = outputs switch
        {
            "unrelated" => (Letters(200_000, 'd'), Letters(200_000, 'q')),
            "beginning alike" => (Letters(200_000, 'd') + "x", Letters(200_000, 'd') + "y"),
            "in capitals" => (left.ToUpperInvariant(), right.ToUpperInvariant()),
            _ => (new string('#', 200_000), new string('+', 200_000)),
        };
        var synthesizer = new ProgramSynthesizer(
            ComponentLibrary.Standard, new() { MaximumMemory = 8 << 20, MaximumTerms = 2_000, MaximumCandidates = 1, Budget = TimeSpan.FromMinutes(5) });
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = synthesizer.Synthesize(Text((left, first), (right, second)), CancellationToken.None);

        Assert.True(result.Candidates.Count > 0 || result.Reason!.Contains("the bound of"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150L << 20);
    }

    [Fact]
    public void The_inputs_that_answers_are_compared_on_are_short_where_the_examples_are_enormous()
    {
        var problem = new SynthesisProblem(
            "f", "", [new("text", typeof(string)), new("items", typeof(IReadOnlyList<int>))], typeof(int),
            [new([Letters(200_000, 'a'), Enumerable.Range(0, 200_000).ToArray()], 1), new([Letters(200_000, 'f'), new[] { 3, 1 }], 2)]);

        var probes = ProbeInputs.From(ExampleSet.From(problem));

        Assert.NotEmpty(probes);
        Assert.All(probes.SelectMany(inputs => inputs), value => Assert.InRange(ValueSizes.BytesOf(value), 0, 8_000));
    }

    [Fact]
    public void The_source_of_an_answer_leaves_enormous_examples_out()
    {
        var (left, right) = (Letters(200_000, 'a'), Letters(200_000, 'f'));

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumCandidates = 1, MaximumTerms = 20_000, Budget = TimeSpan.FromMinutes(5) })
            .Synthesize(Text((left, left.ToUpperInvariant()), (right, right.ToUpperInvariant()), ("ab", "AB")), CancellationToken.None);

        Assert.InRange(result.Candidates[0].Source.Length, 1, 2_000);
        Assert.Contains("AB", result.Candidates[0].Source);
    }

    [Fact]
    public void What_a_filter_keeps_of_a_long_list_needs_no_room_on_the_stack()
    {
        long[] elements = [.. Enumerable.Range(0, 1_000_000).Select(index => (long)index)], kept = elements[500_000..], expected = new long[elements.Length];
        Array.Fill(expected, Slot.Undefined);
        var isPossible = false;
        var thread = new Thread(() => isPossible = FunctionInverse.IsKept.Solve(elements, kept, expected), maxStackSize: 256 << 10);

        thread.Start();
        thread.Join();

        Assert.True(isPossible);
        Assert.Equal((0, 1), (expected[0], expected[^1]));
    }

    /// <summary>Words of a few letters, the same ones for the same start.</summary>
    private static string Letters(int count, char start) =>
        string.Create(count, start, static (letters, start) =>
        {
            for (var index = 0; index < letters.Length; index++)
                letters[index] = index % 6 == 5 ? ' ' : (char)('a' + ((index * (start - 'a' + 1) / 3) % 26));
        });

    private static SynthesisProblem Text(params (string Input, string Output)[] examples) =>
        new("f", "", OneText, typeof(string), [.. examples.Select(example => new SynthesisExample([example.Input], example.Output))]);
}
