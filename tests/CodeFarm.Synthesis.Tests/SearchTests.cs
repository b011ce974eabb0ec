using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class SearchTests
{
    private static readonly SynthesisParameter[] OneText = [new("text", typeof(string))];

    [Fact]
    public void Dropping_terms_that_look_equal_never_loses_the_cheapest_answer()
    {
        // The answer is made by a random small program, so that one surely exists.
        var few = new ComponentLibrary(ComponentLibrary.Standard.Components
            .Where(component => component.Name is "Trim" or "ToUpper" or "FirstCharacters" or "ReverseText" or "Words" or "Last"));
        var pairs = Gen.Elements("Ada Lovelace", " alan turing", "Grace Hopper ", "x", "b a").ArrayOf(2);
        var programs = Gen.Elements<Func<string, string>>(
            text => text.Trim().ToUpperInvariant(), text => text[..1], text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1],
            text => text.Trim()[..1].ToUpperInvariant());

        var property = Prop.ForAll(pairs.ToArbitrary(), programs.ToArbitrary(), (texts, program) =>
        {
            var problem = new SynthesisProblem("f", "", OneText, typeof(string), [.. texts.Select(text => new SynthesisExample([text], program(text)))]);
            var options = new SynthesisOptions { MaximumCandidates = 1, Budget = TimeSpan.FromMinutes(5) };
            var lean = new ProgramSynthesizer(few, options).Synthesize(problem, CancellationToken.None);
            var full = new ProgramSynthesizer(few, options with { Ideas = SearchIdeas.All & ~SearchIdeas.Equivalence }).Synthesize(problem, CancellationToken.None);
            return lean.Candidates.Single().Cost == full.Candidates.Single().Cost && lean.TermsExplored <= full.TermsExplored;
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), property);
    }

    [Fact]
    public void Every_candidate_satisfies_every_example()
    {
        var property = Prop.ForAll(Gen.Choose(-9, 9).ArrayOf().ArrayOf(2).ToArbitrary(), lists =>
        {
            if (ValueComparer.Instance.Equals(lists[0], lists[1])) return true;
            var problem = new SynthesisProblem("f", "", [new("numbers", typeof(IReadOnlyList<int>))], typeof(int), [.. lists.Select(list => new SynthesisExample([list], list.Count(number => number > 0)))]);
            var result = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None);
            return result.Candidates.All(candidate => new EmittedCode(candidate.Source) is var code
                && problem.Examples.All(example => code.Call("F", [.. example.Inputs]).Equals(example.Output)));
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), property);
    }

    [Fact]
    public void A_text_that_is_repeated_often_is_no_chain_of_concatenations()
    {
        var problem = Text("wall", ("ab-", string.Concat(Enumerable.Repeat("ab-", 9))), ("xyz", string.Concat(Enumerable.Repeat("xyz", 9))));

        var best = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None).Candidates[0];

        Assert.Contains("Enumerable.Repeat(text, 9)", best.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_the_outputs_share_is_a_constant_in_lambdas_too()
    {
        int[] series = [4, 9, 2, 8, 31, 5, 77, 6, 50, 3];
        var problem = new SynthesisProblem(
            "series", "", [new("count", typeof(int))], typeof(IReadOnlyList<int>), [new([10], series), new([5], series[..5])]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 60_000, Budget = TimeSpan.FromMinutes(5) }).Synthesize(problem, CancellationToken.None);

        Assert.All(result.Candidates, candidate => Assert.Equal(series[..5], (IEnumerable<int>)new EmittedCode(candidate.Source).Call("Series", 5)!));
    }

    [Fact]
    public void Candidates_are_no_more_than_asked_for_and_the_cheapest_comes_first()
    {
        var problem = Text("domain", ("ada@example.com", "example.com"), ("g.hopper@navy.mil", "navy.mil"));

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumCandidates = 2 }).Synthesize(problem, CancellationToken.None);

        Assert.Equal(2, result.Candidates.Count);
        Assert.True(result.Candidates[0].Cost <= result.Candidates[1].Cost);
        Assert.True(result.TermsExplored > 0 && result.LargestSize > 1);
    }

    [Fact]
    public void A_cancelled_search_ends_with_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        // The component cancels from within, so that the search is surely under way.
        var canceller = Component.Of<string, string>("Cancel", 1, text => { cancellation.Cancel(); return text + "!"; }, new("{0}"));
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard.With(canceller), new() { Budget = TimeSpan.FromHours(1) });

        Assert.ThrowsAny<OperationCanceledException>(() => synthesizer.Synthesize(Text("f", ("a", "\u0001"), ("b", "\u0002")), cancellation.Token));
    }

    [Fact]
    public void A_search_that_reaches_the_bound_of_terms_says_so()
    {
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 500 });

        var result = synthesizer.Synthesize(Impossible(), CancellationToken.None);

        Assert.Empty(result.Candidates);
        Assert.Contains("the bound of 500 terms was reached", result.Reason);
    }

    [Fact]
    public void A_search_that_reaches_the_bound_of_memory_says_so()
    {
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumMemory = 4 << 20, Budget = TimeSpan.FromMinutes(5) });

        var result = synthesizer.Synthesize(Impossible(), CancellationToken.None);

        Assert.Empty(result.Candidates);
        Assert.Contains("the bound of 4 MB of memory was reached", result.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumMemory = 1 }));
    }

    [Fact]
    public void Inputs_may_be_longer_than_what_components_may_make_of_them()
    {
        var (left, right) = (new string('a', 12_000) + "b", new string('c', 15_000) + "d");

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 50_000 })
            .Synthesize(Text("last letter", (left, "b"), (right, "d"), ("xyz", "z")), CancellationToken.None);

        Assert.Equal("f", new EmittedCode(result.Candidates[0].Source).Call("LastLetter", "ef"));
    }

    [Fact]
    public void A_search_whose_budget_ends_says_so()
    {
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { Budget = TimeSpan.FromMilliseconds(20) });

        var result = synthesizer.Synthesize(Impossible(), CancellationToken.None);

        Assert.Contains("the budget of 0.02 s ended", result.Reason);
    }

    [Fact]
    public void A_library_that_is_used_up_says_so()
    {
        var trim = ComponentLibrary.Standard.Components.Where(component => component.Name == "Trim");

        var result = new ProgramSynthesizer(new ComponentLibrary(trim), new()).Synthesize(Text("f", (" a", "b"), ("c", "d")), CancellationToken.None);

        Assert.Contains("used up", result.Reason);
    }

    [Fact]
    public void A_new_component_is_data()
    {
        var shout = Component.Of<string, string>("Shout", 1, text => text + "?!", new("string.Concat({0}, \"?!\")"));

        var result = new ProgramSynthesizer(ComponentLibrary.Standard.With(shout), new()).Synthesize(Text("loud", ("a", "a?!"), ("bc", "bc?!")), CancellationToken.None);

        Assert.Contains("text => string.Concat(text", result.Candidates[0].Source.Replace("(string text)", "text"));
    }

    [Fact]
    public void A_table_of_the_examples_is_never_an_answer()
    {
        var examples = new[] { (3, "x7q"), (8, "bb!"), (1, "w0w"), (6, "mn?"), (9, "ttr") };
        var problem = new SynthesisProblem(
            "code", "", [new("number", typeof(int))], typeof(string), [.. examples.Select(example => new SynthesisExample([example.Item1], example.Item2))]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 50_000 }).Synthesize(problem, CancellationToken.None);

        Assert.Empty(result.Candidates);
    }

    [Fact]
    public void A_search_without_an_answer_names_the_nearest_programs_and_the_examples_that_they_break()
    {
        var problem = Text("f", ("a", "A"), ("b", "B"), ("c", "\u0003"), ("d", "D"));

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 500 }).Synthesize(problem, CancellationToken.None);

        Assert.Empty(result.Candidates);
        Assert.InRange(result.NearMisses.Count, 1, 3);
        Assert.Equal([2], result.NearMisses[0].BrokenExamples);
        Assert.Equal("A", new EmittedCode(result.NearMisses[0].Source).Call("F", "a"));
    }

    [Fact]
    public void Progress_is_reported_with_growing_numbers_and_never_more_often_than_every_tenth_of_a_second()
    {
        var reports = new List<SynthesisProgress>();
        var problem = Impossible();

        new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 200_000 })
            .Synthesize(problem, new Collector(reports), CancellationToken.None);

        Assert.NotEmpty(reports);
        Assert.All(reports.Zip(reports.Skip(1)), pair =>
        {
            Assert.True(pair.First.TermsExplored <= pair.Second.TermsExplored);
            Assert.True(pair.Second.Elapsed - pair.First.Elapsed >= TimeSpan.FromMilliseconds(99));
        });
    }

    [Fact]
    public void A_problem_may_have_a_budget_of_its_own()
    {
        var problem = Impossible() with { Budget = TimeSpan.FromMilliseconds(30) };

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None);

        Assert.Contains("the budget of 0.03 s ended", result.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgramSynthesizer(ComponentLibrary.Standard, new())
            .Synthesize(problem with { Budget = TimeSpan.Zero }, CancellationToken.None));
    }

    [Fact]
    public void More_examples_than_are_searched_with_at_first_all_hold()
    {
        var examples = Enumerable.Range(0, 30).Select(number => new SynthesisExample([number], number < 20 ? number : 20)).ToArray();
        var problem = new SynthesisProblem("at most", "At most 20.", [new("number", typeof(int))], typeof(int), examples);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None);

        var code = new EmittedCode(result.Candidates[0].Source);
        Assert.All(examples, example => Assert.Equal(example.Output, code.Call("AtMost", [.. example.Inputs])));
    }

    private sealed class Collector(List<SynthesisProgress> reports) : IProgress<SynthesisProgress>
    {
        public void Report(SynthesisProgress value) => reports.Add(value);
    }

    /// <summary>Texts that were drawn by lot, so that no program within reach makes them of the inputs.</summary>
    private static SynthesisProblem Impossible() =>
        Text("f", ("a", "\u0001kq"), ("b", "w\u0005"), ("c", "\u0013zv8"), ("d", "n\u0002\u0007"), ("e", "7\u0011jx"));

    private static SynthesisProblem Text(string name, params (string Input, string Output)[] examples) =>
        new(name, "", OneText, typeof(string), [.. examples.Select(example => new SynthesisExample([example.Input], example.Output))]);
}
