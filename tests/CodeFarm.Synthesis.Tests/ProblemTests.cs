namespace CodeFarm.Synthesis.Tests;

public sealed class ProblemTests
{
    private static readonly ProgramSynthesizer Synthesizer = new(ComponentLibrary.Standard, new SynthesisOptions());

    [Fact]
    public void Conflicting_examples_are_reported_without_a_search()
    {
        var result = Synthesize([new([new[] { 1, 2 }], 3), new([new[] { 1 }], 1), new([new[] { 1, 2 }], 4)]);

        Assert.Empty(result.Candidates);
        Assert.Equal(0, result.TermsExplored);
        Assert.Equal("Examples 1 and 3 conflict: the same inputs give different outputs.", result.Reason);
    }

    [Fact]
    public void An_example_with_too_few_inputs_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Synthesize([new([new[] { 1 }], 3), new([], 4)]));

        Assert.Contains("Example 2 of 'total' has 0 inputs; the signature has 1 parameters.", error.Message);
    }

    [Fact]
    public void An_example_with_an_input_of_another_type_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Synthesize([new(["1, 2"], 3)]));

        Assert.Contains("Example 1 of 'total': the input 'numbers' must be IReadOnlyList<int>, not string.", error.Message);
    }

    [Fact]
    public void An_example_with_an_output_of_another_type_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Synthesize([new([new[] { 1 }], 1.0)]));

        Assert.Contains("Example 1 of 'total': the output must be int, not double.", error.Message);
    }

    [Fact]
    public void A_problem_without_examples_is_refused() => Assert.Throws<ArgumentException>(() => Synthesize([]));

    [Fact]
    public void A_list_may_be_any_collection() =>
        Assert.Null(Synthesize([new([new List<int> { 1, 2 }], 3), new([new[] { 4 }], 4)]).Reason);

    [Fact]
    public void An_unsupported_type_is_reported()
    {
        var problem = new SynthesisProblem("f", "", [new("where", typeof(Version))], typeof(string), [new([new Version(1, 2)], "")]);

        Assert.Contains("'where' has the type System.Version", Synthesizer.Synthesize(problem, CancellationToken.None).Reason);
    }

    [Theory]
    [InlineData(0, 1, 1, "Budget")]
    [InlineData(-5, 1, 1, "Budget")]
    [InlineData(1, 0, 1, "MaximumTerms")]
    [InlineData(1, 1, 0, "MaximumCandidates")]
    public void An_option_out_of_range_is_named(int seconds, long terms, int candidates, string option)
    {
        var options = new SynthesisOptions { Budget = TimeSpan.FromSeconds(seconds), MaximumTerms = terms, MaximumCandidates = candidates };

        Assert.Equal(option, Assert.Throws<ArgumentOutOfRangeException>(options.Validate).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgramSynthesizer(ComponentLibrary.Standard, options));
    }

    [Fact]
    public void The_default_options_are_valid() => new SynthesisOptions().Validate();

    [Fact]
    public void A_component_stands_once_in_a_library() =>
        Assert.Throws<ArgumentException>(() => ComponentLibrary.Standard.With(ComponentLibrary.Standard.Components[0]));

    private static SynthesisResult Synthesize(IReadOnlyList<SynthesisExample> examples) => Synthesizer.Synthesize(
        new SynthesisProblem("total", "The sum.", [new("numbers", typeof(IReadOnlyList<int>))], typeof(int), examples),
        CancellationToken.None);
}
