namespace CodeFarm.Synthesis.Tests;

public sealed class IdeasTests
{
    private static readonly SynthesisProblem Fee = new("Fee", "a fee", [new("weight", typeof(int))], typeof(int),
        [new([3], 2), new([10], 2), new([9], 2), new([11], 5), new([25], 5), new([40], 5)]);

    private static readonly SynthesisProblem Title = new("Title", "", [new("name", typeof(string))], typeof(string),
        [new(["Ada"], "Ms. Ada"), new(["Grace"], "Ms. Grace"), new(["Alan!"], "Mr. Alan!"), new(["Kurt!"], "Mr. Kurt!")]);

    private static readonly SynthesisProblem Greeting = new("Greeting", "", [new("name", typeof(string))], typeof(string),
        [new(["Ada"], "Hello Ada."), new(["Bob"], "Hello Bob.")]);

    [Fact]
    public void Without_choices_no_answer_chooses()
    {
        var sources = SourcesWithout(SearchIdeas.Conditionals, Fee).Concat(SourcesWithout(SearchIdeas.Conditionals, Title));

        Assert.All(sources, source => Assert.DoesNotContain(" ? ", source));
        Assert.Contains(SourcesWithout(SearchIdeas.None, Fee), source => source.Contains(" ? "));
    }

    [Fact]
    public void Without_mined_constants_no_answer_has_a_text_of_the_examples()
    {
        var sources = SourcesWithout(SearchIdeas.MinedConstants, Greeting);

        Assert.All(sources, source => Assert.DoesNotContain("Hello \"", source));
        Assert.Contains(SourcesWithout(SearchIdeas.None, Greeting), source => source.Contains("Hello "));
    }

    [Fact]
    public void Without_deduction_no_more_is_found_than_was_enumerated()
    {
        var card = new SynthesisProblem("Card", "", [new("first", typeof(string)), new("last", typeof(string))], typeof(string),
            [new(["Ada", "Lovelace"], "<Ada> - [Lovelace] (Ada)"), new(["Alan", "Turing"], "<Alan> - [Turing] (Alan)")]);

        var sources = SourcesWithout(SearchIdeas.Deduction, card);

        Assert.Empty(sources);
        Assert.NotEmpty(SourcesWithout(SearchIdeas.None, card));
    }

    [Fact]
    public void Without_costs_a_rare_component_is_as_likely_as_a_common_one()
    {
        var even = new SynthesisProblem("Holds", "", [new("number", typeof(int))], typeof(bool), [new([4], true), new([3], false), new([16], true), new([2], true)]);

        Assert.Contains("% 2", SourcesWithout(SearchIdeas.None, even)[0]);
        Assert.Contains("IsPow2", SourcesWithout(SearchIdeas.Costs, even)[0]);
    }

    private static string[] SourcesWithout(SearchIdeas off, SynthesisProblem problem) =>
    [
        .. new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 20_000, Budget = TimeSpan.FromMinutes(5), Ideas = SearchIdeas.All & ~off })
            .Synthesize(problem, CancellationToken.None).Candidates.Select(candidate => candidate.Source),
    ];
}
