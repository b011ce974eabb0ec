using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

public sealed class RankingTests
{
    private static readonly SynthesisOptions Bounded = new() { Budget = TimeSpan.FromMinutes(5), MaximumTerms = 20_000 };

    [Fact]
    public void A_number_that_only_one_output_has_is_no_likelier_than_its_size_says()
    {
        var requirement = Requirements.Of("late(int[] numbers) -> int[]", "From the seventh number on.",
            [[new[] { 1, 2, 2, 2, 4, 8, 9, 9, 9 }, new[] { 46, 46, 46 }], [new[] { 3, 7, 8 }, Array.Empty<int>()], [new[] { 1, 3, 5 }, Array.Empty<int>()]]);

        Assert.Contains(73, (int[])Best(requirement).Call("Late", new[] { 1, 2, 3, 4, 9, 9, 9, 9, 9, 9, 9 })!);
    }

    [Fact]
    public void Groups_of_digits_are_all_cut_from_the_same_digits()
    {
        var requirement = Requirements.Of("account(string text) -> string", "The ten digits of an account in three groups joined by dashes.",
            [["(311) 223-9467", "311-223-9467"], ["311.867.5309", "311-867-5309"], ["+1 212 555 0187", "212-555-0187"], [" (646) 775 0142 ", "646-775-0142"], ["4155550123", "415-555-0123"]]);

        var best = Best(requirement);

        Assert.Equal("555-867-1234", best.Call("Account", "1 55 58 67 1 2 34"));
    }

    [Fact]
    public void Slices_of_the_digits_beat_slices_that_only_happen_to_stand_at_the_same_places_of_the_text()
    {
        var requirement = Requirements.Of("account(string text) -> string", "The ten digits of an account in three groups joined by dashes.",
            [["(311) 223-9467", "311-223-9467"], ["311.867.5309", "311-867-5309"], ["+1 212 555 0187", "212-555-0187"], ["4155550123", "415-555-0123"]]);

        Assert.Equal("646-775-0142", Best(requirement).Call("Account", " (646) 775 0142 "));
    }

    [Fact]
    public void A_choice_that_the_description_speaks_of_beats_one_by_what_the_texts_happen_to_hold()
    {
        var requirement = Requirements.Of("suffix of(string host) -> string", "What follows the last dot of a host; nothing where it has no dot.",
            [["www.example.org", "org"], ["localhost", ""], ["mail.farm.test.io", "io"], ["router", ""], ["a.b", "b"]]);

        var best = Best(requirement);

        Assert.Equal("com", best.Call("SuffixOf", "Shop.com"));
        Assert.Equal("", best.Call("SuffixOf", "w"));
    }

    [Fact]
    public void A_word_that_the_description_and_an_input_share_is_a_case_of_its_own()
    {
        var requirement = Requirements.Of("owner or deputy(string owner, string deputy) -> string", "The owner, or the deputy if the owner is VACANT.",
            [["Ada", "Grace", "Ada"], ["VACANT", "Edsger W.", "Edsger W."], ["NOT VACANT", "7", "NOT VACANT"], ["Lin", "Tim", "Lin"]]);

        var best = Best(requirement);

        Assert.Equal("Alan", best.Call("OwnerOrDeputy", "VACANT", "Alan"));
        Assert.Equal("Barbara", best.Call("OwnerOrDeputy", "Barbara", "A B."));
    }

    [Fact]
    public void Pairs_are_read_in_the_order_in_which_they_stand()
    {
        var requirement = Requirements.Of("read pairs(string text) -> string:string", "Reads pairs such as \"k:v,l:w\" into a dictionary.",
            [["k:v,l:w", new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" }], ["one:1", new Dictionary<string, string> { ["one"] = "1" }], ["a:b,c:d,e:f", new Dictionary<string, string> { ["a"] = "b", ["c"] = "d", ["e"] = "f" }]]);

        Assert.DoesNotContain("Reverse", Source(requirement));
    }

    [Fact]
    public void The_entries_of_an_expected_dictionary_may_stand_in_any_order()
    {
        var requirement = Requirements.Of("read settings(string text) -> string:string", "Reads settings such as \"b=2;a=1\" into a dictionary.",
            [["b=2;a=1", new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }], ["one=1", new Dictionary<string, string> { ["one"] = "1" }],
             ["zeta=left;beta=;name=Ada L.", new Dictionary<string, string> { ["beta"] = "", ["name"] = "Ada L.", ["zeta"] = "left" }], ["", new Dictionary<string, string>()]]);

        var read = (Map<string, string>)Best(requirement).Call("ReadSettings", "y=5;x=7;host=example.org")!;

        Assert.All(Synthesizer().Synthesize(requirement.Problem, CancellationToken.None).Questions, question =>
            Assert.Equal(question.Answers.Count, question.Answers.Select(static answer => string.Concat(answer.Text.Order())).Distinct().Count()));
        Assert.Equal([("host", "example.org"), ("x", "7"), ("y", "5")], read.Keys.Zip(read.Values).Order());
    }

    [Fact]
    public void A_table_of_numbers_is_refused_and_named_as_such()
    {
        var requirement = Requirements.Of("code(int number) -> int", "",
            [[3, 7], [8, 100], [1, 60], [6, 24], [9, 33], [4, 81]]);

        var result = Synthesizer().Synthesize(requirement.Problem, CancellationToken.None);

        Assert.Empty(result.Candidates);
        Assert.Contains("Only a table of the examples fits; give more examples or say the rule.", result.Reason);
    }

    [Fact]
    public void Labels_that_come_once_each_are_a_table()
    {
        var requirement = Requirements.Of("label(int number) -> string", "",
            [[1, "ant"], [2, "bee"], [3, "cow"], [4, "dog"], [5, "elk"]]);

        var result = Synthesizer().Synthesize(requirement.Problem, CancellationToken.None);

        Assert.Empty(result.Candidates);
    }

    [Fact]
    public void Labels_that_repeat_are_a_rule()
    {
        var requirement = Requirements.Of("size(int number) -> string", "",
            [[1, "small"], [2, "small"], [4, "small"], [11, "large"], [15, "large"], [10, "large"]]);

        var best = Best(requirement);

        Assert.Equal("small", best.Call("Size", 3));
        Assert.Equal("large", best.Call("Size", 40));
    }

    [Fact]
    public void A_choice_that_costs_far_more_than_the_examples_say_is_no_answer()
    {
        // How often n is halved, or tripled and increased, until it is 1; the description does not say so.
        var requirement = Requirements.Of("f(int n) -> int", "", [[1, 0], [2, 1], [3, 7], [4, 2], [5, 5], [6, 8], [7, 16], [8, 3]]);
        var options = Bounded with { MaximumTerms = 100_000 };

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, options).Synthesize(requirement.Problem, CancellationToken.None);

        Assert.DoesNotContain(result.Candidates, candidate => candidate.Source.Contains('?') || candidate.Source.Contains("switch"));
    }

    [Fact]
    public void A_step_that_the_description_asks_for_is_taken_although_no_example_needs_it()
    {
        var requirement = Requirements.Of("shout(string text) -> string", "The text without surrounding blanks, trimmed, in upper case.",
            [[" ada", "ADA"]]);

        Assert.Equal("BOB", Best(requirement).Call("Shout", "  bob "));
    }

    [Fact]
    public void A_step_that_does_nothing_is_no_answer_to_a_word_of_the_description()
    {
        var requirement = Requirements.Of("spaced(string name) -> string", "Put spaces between the words of a name in Pascal case.",
            [["GrowFunction", "Grow Function"], ["OpenTheGate", "Open The Gate"]]);

        Assert.Contains("string.Join(' ', CapitalParts(name));", Source(requirement), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_with_numbers_of_its_own_that_no_example_asks_for_is_no_answer_to_a_word_either()
    {
        var requirement = Requirements.Of("replace part(int[] parts, int old, int successor) -> int[]", "Replace a part number by its successor in an order.",
            [[new[] { 7, 2, 4, 6, 4, 2, 5 }, 4, 11, new[] { 7, 2, 11, 6, 11, 2, 5 }], [new[] { 16, 13, 24, 30, 15, 13, 22 }, 13, 70, new[] { 16, 70, 24, 30, 15, 70, 22 }],
             [new[] { 18, 48, 27, 26, 27, 27, 28 }, 27, 99, new[] { 18, 48, 99, 26, 99, 99, 28 }]]);

        Assert.Equal(new[] { 9, 8, 5, 5 }, Best(requirement).Call("ReplacePart", new[] { 9, 8, 1, 5 }, 1, 5));
    }

    [Fact]
    public void Words_that_mean_something_only_together_say_nothing_apart()
    {
        var requirement = Requirements.Of("sum of shares(int[][] shares) -> int", "The sum of all shares of a tuple list.",
            [[new[] { new[] { 1, 3 }, [5, 6, 7], [2, 6] }, 30], [new[] { new[] { 2, 4 }, [6, 7, 8], [3, 7] }, 37]]);

        Assert.Contains(" shares.SelectMany(list => list).Sum();", Source(requirement), StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_of_which_there_is_one_example_is_what_the_description_says()
    {
        var requirement = Requirements.Of("shorten(string title) -> string", "Cut a title and add -- if longer than 12 characters.",
            [["a title", "a title"], ["twelve chars", "twelve chars"], ["quite a long one", "quite a long--"]]);

        Assert.Equal("something fo--", Best(requirement).Call("Shorten", "something for everyone"));
        Assert.Equal("thirteen cha--", Best(requirement).Call("Shorten", "thirteen chars"));
    }

    [Theory]
    [InlineData("Longer than 12 characters.", true)]
    [InlineData("Not shorter than 13 characters.", true)]
    [InlineData("Longer than 14 characters.", false)]
    [InlineData("Of 2 or 3 parts, version 14.2 or the 14th, 14% of 1,400.", true)]
    public void A_number_of_the_description_is_one_of_the_answer(string description, bool isExplained)
    {
        var problem = new SynthesisProblem("Solve", description, [new("letters", typeof(string))], typeof(bool), [new(["abc"], false)]);
        var words = new DescribedWords(problem, []);

        Assert.Equal(isExplained, 0 == words.CostOfUnexplained(ProgramTerm.Parse("(Greater:int,int->bool (Length:string->int $0:string) 12)", ComponentLibrary.Standard).Term));
    }

    [Fact]
    public void Two_words_of_the_description_may_be_chosen_between_inside_of_a_text()
    {
        var requirement = Requirements.Of("greet(string name, string time) -> string", "Greets with morning or evening, as the time says.",
            [["Ada Byron", "am", "Good morning, Ada"], ["Tim Lee", "am", "Good morning, Tim"], ["Bea Fox", "pm", "Good evening, Bea"], ["Cy Young", "pm", "Good evening, Cy"]]);

        var best = Best(requirement);

        Assert.Equal("Good evening, Lin", best.Call("Greet", "Lin Wu", "pm"));
        Assert.Equal("Good morning, Moe", best.Call("Greet", "Moe Ray", "am"));
    }

    [Fact]
    public void Of_equally_costly_answers_the_smaller_comes_first_although_it_is_not_always_defined()
    {
        var problem = new SynthesisProblem("Solve", "", [new("numbers", typeof(IReadOnlyList<int>))], typeof(int), [new([new[] { 0, 2 }], 2), new([new[] { -1, 0, 3 }], 2)]);
        var library = ComponentLibrary.Standard;
        string[] programs = ["(Add:int,int->int (Count:int[]->int $0:int[]) (First:int[]->int $0:int[]))", "(FloorDivide:int,int->int 4 (Sum:int[]->int $0:int[]))"];
        var terms = Array.ConvertAll(programs, program => ProgramTerm.Parse(program, library).Term);
        Assert.Equal(terms[0].Cost, terms[1].Cost);
        var examples = ExampleSet.From(problem);
        var words = new DescribedWords(problem, library.Components);
        var candidates = new CandidateSet(
            examples, [0, 1], words, new DescribedVariants(library.Components, words), new Support(examples, ""), 3, new SearchBudget(new(), 0, CancellationToken.None));

        foreach (var term in terms)
            candidates.Offer(term);

        Assert.Equal(programs.Reverse(), candidates.Ranked().Select(answer => TermNotation.Of(answer.Term)));
    }

    [Fact]
    public void The_other_one_of_two_labels_may_come_once()
    {
        var requirement = Requirements.Of("parity(int number) -> string", "Whether a number is even.", [[4, "yes"], [7, "no"], [10, "yes"], [18, "yes"]]);

        var best = Best(requirement);

        Assert.Equal("no", best.Call("Parity", 13));
        Assert.Equal("yes", best.Call("Parity", 6));
    }

    private static ProgramSynthesizer Synthesizer() => new(ComponentLibrary.Standard, Bounded);

    private static string Source(Requirement requirement) => Synthesizer().Synthesize(requirement.Problem, CancellationToken.None).Candidates[0].Source;

    private static EmittedCode Best(Requirement requirement) => new(Source(requirement));
}
