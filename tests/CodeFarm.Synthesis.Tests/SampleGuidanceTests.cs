using CodeFarm.Synthesis.Samples;

namespace CodeFarm.Synthesis.Tests;

public sealed class SampleGuidanceTests
{
    private static readonly SynthesisProblem Problem = new(
        "f", "", [new("numbers", typeof(IReadOnlyList<int>))], typeof(int),
        [new([new[] { 3, 40, 5 }], 80), new([new[] { 7 }], 14), new([new[] { 2, 9, 9, 1 }], 18)]);

    private const string AlmostRight = """
        using System.Linq;
        public static class Sample
        {
            // Not the Min: that would be wrong. 99
            public static int F(IReadOnlyList<int> numbers) => numbers.Max() * 17;
        }
        """;

    [Fact]
    public void Components_of_the_samples_become_cheaper_and_others_dearer()
    {
        var guided = SampleGuidance.Guide(Problem, ComponentLibrary.Standard, [AlmostRight, AlmostRight]);

        Assert.True(guided.Guidance["Max"] < 0);
        Assert.True(guided.Guidance["Min"] > 0);
        Assert.True(guided.Guidance["OrderDescending"] > 0);
    }

    [Fact]
    public void A_component_that_half_of_the_samples_use_keeps_its_cost() =>
        Assert.Equal(0, SampleGuidance.Guide(Problem, ComponentLibrary.Standard, [AlmostRight, "numbers.Min()"]).Guidance["Max"]);

    [Fact]
    public void Literals_of_the_samples_become_constants_but_not_those_of_comments() =>
        Assert.Equal([17], SampleGuidance.Guide(Problem, ComponentLibrary.Standard, [AlmostRight]).Constants);

    [Fact]
    public void Texts_and_characters_are_read_with_their_escapes() =>
        Assert.Equal(["a\"b\n", "'", 2.5], SampleGuidance.Guide(Problem, ComponentLibrary.Standard, ["return \"a\\\"b\\n\" + '\\'' + 2.5;"]).Constants);

    [Fact]
    public void Without_samples_nothing_changes() =>
        Assert.Same(Problem, SampleGuidance.Guide(Problem, ComponentLibrary.Standard, []));

    [Theory]
    [InlineData("")]
    [InlineData("\"open '")]
    [InlineData("/* never closed")]
    public void A_sample_that_is_no_program_does_no_harm(string sample) =>
        Assert.Empty(SampleGuidance.Guide(Problem, ComponentLibrary.Standard, [sample]).Constants);

    [Fact]
    public void A_guided_search_finds_the_program_with_fewer_terms()
    {
        var problem = Problem with
        {
            Examples = [new([new[] { 3, 40, 5 }], 697), new([new[] { 7 }], 136), new([new[] { 2, 9, 9, 1 }], 170)],
        };
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 30_000, MaximumCandidates = 1 });

        var plain = synthesizer.Synthesize(problem, CancellationToken.None);
        var guided = synthesizer.Synthesize(SampleGuidance.Guide(problem, ComponentLibrary.Standard, [AlmostRight]), CancellationToken.None);

        // (largest + 1) * 17
        Assert.Equal(187, new EmittedCode(guided.Candidates[0].Source).Call("F", new[] { 10, 4 }));
        Assert.True(plain.Candidates.Count == 0 || guided.TermsExplored < plain.TermsExplored);
    }
}
