namespace CodeFarm.Synthesis.Tests;

public sealed class StatedExampleTests
{
    private static readonly SynthesisParameter[] Number = [new("n", typeof(int))];

    [Theory]
    [InlineData("The digits of n. digit_sum(12) == 3, digit_sum(99) == 18.")]
    [InlineData("The digits of n.\n>>> digit_sum(12)\n3\n>>> digit_sum(99)\n18")]
    [InlineData("The digits of n: digit_sum(12) => 3 and digit_sum(99) ➞ 18")]
    [InlineData("The digits of n, so that digit_sum(12) should return 3. digit_sum(99) returns 18")]
    [InlineData("The digits of n.\nInput: n = 12\nOutput: 3\n\nInput: 99\nOutput: 18")]
    [InlineData("The digits of n. DigitSum(12) -> 3; DigitSum( 99 ) = 18;")]
    public void What_a_description_states_are_examples_and_no_words(string description)
    {
        var read = StatedExamples.Read(new SynthesisProblem("digit sum", description, Number, typeof(int), [new([5], 5)]));

        Assert.Equal([(5, 5), (12, 3), (99, 18)], read.Examples.Select(example => ((int)example.Inputs[0]!, (int)example.Output!)));
        Assert.DoesNotContain("18", read.Description, StringComparison.Ordinal);
        Assert.Contains("digits of n", read.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f(n) = f(n - 1) + f(n - 2)")]
    [InlineData("f(5) = f(4) + f(3)")]
    [InlineData("With f(5) = 2 * 4 and f(6) = 2 * 5.")]
    [InlineData("Where log(1) = 0.")]
    [InlineData("total(5) == 6 and total(5) == 7")]
    [InlineData("total(5) == 6 and total(3) == 4, or total(9) == [1, 2]", 2)]
    [InlineData("total(5, 6) == 6, total() == 4, total(x) == 5, total(5) ==")]
    [InlineData("total(5")]
    [InlineData("Input: n = 5")]
    [InlineData("Input: n = 5 Output: none")]
    public void What_only_looks_like_an_example_stays_a_word(string description, int stated = 0)
    {
        var problem = new SynthesisProblem("add one", description, Number, typeof(int), [new([1], 2)]);

        var read = StatedExamples.Read(problem);

        Assert.Equal(stated, read.Examples.Count - 1);
        if (stated == 0) Assert.Same(problem, read);
    }

    [Fact]
    public void What_denies_an_example_that_was_given_is_left_alone()
    {
        var problem = new SynthesisProblem("add one", "add_one(1) == 3", Number, typeof(int), [new([1], 2)]);

        Assert.Same(problem, StatedExamples.Read(problem));
    }

    public static TheoryData<string, Type, object> Literals { get; } = new()
    {
        { "f(\"a\\\"b\")", typeof(string), "a\"b" },
        { "f('it')", typeof(string), "it" },
        { "f('x')", typeof(char), 'x' },
        { "f(True)", typeof(bool), true },
        { "f(false)", typeof(bool), false },
        { "f(-2.5)", typeof(double), -2.5 },
        { "f(3)", typeof(double), 3.0 },
        { "f([1, 2,3])", typeof(IReadOnlyList<int>), new[] { 1, 2, 3 } },
        { "f([])", typeof(IReadOnlyList<int>), Array.Empty<int>() },
        { "f((1, 2))", typeof(IReadOnlyList<int>), new[] { 1, 2 } },
        { "f(new List<int> { 1, 2 })", typeof(IReadOnlyList<int>), new[] { 1, 2 } },
        { "f(new[] {1})", typeof(IReadOnlyList<int>), new[] { 1 } },
        { "f([['a'], []])", typeof(IReadOnlyList<IReadOnlyList<string>>), new IReadOnlyList<string>[] { new[] { "a" }, Array.Empty<string>() } },
        { "f((1, 'b'))", typeof((int, string)), (1, "b") },
        { "f({'a': 1, 'b': 2})", typeof(IReadOnlyDictionary<string, int>), new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 } },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void Values_are_read_in_the_notations_that_people_use(string call, Type type, object expected)
    {
        var problem = new SynthesisProblem("f", call + " == 1", [new("value", type)], typeof(int), []);

        Assert.Equal(expected, Assert.Single(StatedExamples.Read(problem).Examples).Inputs[0]);
    }

    [Theory]
    [InlineData("f(None) == 1")]
    [InlineData("f(null) == 1")]
    public void No_value_is_read_where_there_may_be_none(string description) =>
        Assert.Null(Assert.Single(StatedExamples.Read(new SynthesisProblem("f", description, [new("value", typeof(int?))], typeof(int), [])).Examples).Inputs[0]);

    [Fact]
    public void A_problem_whose_words_alone_have_examples_is_solved()
    {
        var problem = new SynthesisProblem(
            "shout", "In capitals, with a mark behind. shout(\"ada\") == \"ADA!\" and shout(\"bob\") == \"BOB!\"", [new("text", typeof(string))], typeof(string), []);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None);

        Assert.Equal("EVE!", new EmittedCode(result.Candidates[0].Source).Call("Shout", "eve"));
    }
}
