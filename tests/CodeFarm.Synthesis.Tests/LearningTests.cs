using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Learning;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class LearningTests
{
    private const string Words = "(Words:string->string[] $0:string)";
    private const string Numbers = "int[]";

    private static readonly DateTimeOffset Today = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_several_families_share_becomes_a_component_with_a_name_from_their_words()
    {
        var learned = Learn(Surnames());

        var component = Assert.Single(learned.Components);
        Assert.Equal("Surname", component.Name);
        Assert.Contains("surnam", component.Keywords);
        Assert.Equal(["string"], component.Parameters);
        Assert.Equal($"(ToUpper:string->string (Last:string[]->string {Words}))", component.Program);
        Assert.True(component.SavedNodes > 0 && component.HeldOutNodes > 0);
        Assert.Equal(Surnames().Select(task => task.Name).Order(StringComparer.Ordinal), component.Tasks);
        var version = Assert.Single(learned.History);
        Assert.True(version.NodesAfter < version.NodesBefore);
    }

    [Fact]
    public void What_one_family_alone_shares_is_not_learned()
    {
        var learned = Learn([.. Surnames().Select(task => task with { Family = "one" })]);

        Assert.Same(LearnedLibrary.Empty, learned);
    }

    [Theory]
    [InlineData("(Concat:string,string->string $0:string $0:string)", 0)]
    [InlineData("(Concat:string,string->string $0:string \", \")", 1)]
    public void The_same_call_over_and_over_is_not_learned(string inner, int expected)
    {
        string[] outer = ["ToUpper", "ToLower", "Trim", "ReverseText", "Capitalise", "RemoveVowels", "KeepLetters", "ToTitleCase"];
        var corpus = Surnames().Select((task, index) =>
            task with { Program = $"({outer[index]}:string->string (Concat:string,string->string {inner} $0:string))" });

        var learned = Learn([.. corpus]);

        Assert.Equal(expected, learned.Components.Count);
    }

    [Fact]
    public void What_does_not_shorten_programs_that_were_held_out_is_not_learned()
    {
        // In the order of names, each fourth is held out: it shares nothing.
        var corpus = Surnames().Select((task, index) =>
            task with { Name = $"task {index:00}", Program = index % 4 == 3 ? $"(Trim:string->string $0:string)" : task.Program });

        var learned = Learn([.. corpus]);

        Assert.Empty(learned.Components);
    }

    [Fact]
    public void A_learned_component_may_use_an_earlier_one()
    {
        var first = Learn(Surnames());
        var library = ComponentLibrary.Standard.With(first);
        var corpus = Enumerable.Range(0, 8).Select(index => new SolvedTask(
            $"length {index}", $"family {index}", "size of the surname",
            $"({(index % 2 == 0 ? "Multiply" : "Subtract")}:int,int->int (Add:int,int->int (Length:string->int (Surname:string->string $0:string)) {index}) $1:int)"));

        var second = new LibraryLearner(ComponentLibrary.Standard, new()).Learn([.. corpus], first, Today, CancellationToken.None);

        var nested = second.Components[^1];
        Assert.Contains("(Surname:string->string", nested.Program, StringComparison.Ordinal);
        Assert.Equal(2, second.Version);
        var component = ComponentLibrary.Standard.With(second).Components[^1];
        var term = Term.OfCall(component, [.. component.Parameters.Select((type, index) => Term.OfParameter(index, type, 1))]);
        var expanded = TermRewriter.Expand(term);
        Assert.DoesNotContain(expanded.SelfAndDescendants(), node => node.Component?.Body is not null);
        object[] inputs = ["ada lovelace", 7];
        Assert.Equal(Interpreter.Evaluate(expanded, inputs), Interpreter.Evaluate(term, inputs));
        Assert.NotNull(library);
    }

    [Fact]
    public void Compression_never_changes_what_a_program_means()
    {
        var inputs = Gen.Choose(0, int.MaxValue).Select(seed => new Random(seed)).Select(random => new object[]
        {
            string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "ab 1.-"[random.Next(6)])), Items(random), random.Next(-3, 6),
        });
        foreach (var seed in Enumerable.Range(0, 6))
        {
            var programs = new SmallPrograms(seed).Draw(40);
            var search = new AbstractionSearch(programs, [.. programs.Select((_, index) => $"{index % 5}")], new LibraryLearningOptions { MaximumNodes = 2_000 });

            foreach (var (abstraction, saved) in search.Run(4, CancellationToken.None))
            {
                var component = LearnedComponents.Make("Learned", 2, "", [], abstraction);
                var rewritten = programs.Select(new TermRewriter(abstraction, component).Rewrite).ToArray();
                var shrunk = programs.Zip(rewritten).Where(pair => pair.Second.Size < pair.First.Size).ToArray();
                Assert.True(saved > 0 && shrunk.Length > 0);
                Assert.All(shrunk, pair => Assert.True(TermEquality.Instance.Equals(pair.First, TermRewriter.Expand(pair.Second))));
                Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(inputs.ToArbitrary(), values =>
                    shrunk.All(pair => AreEqual(Interpreter.Evaluate(pair.First, values), Interpreter.Evaluate(pair.Second, values)))));
            }
        }
    }

    [Fact]
    public void Emitted_code_calls_learned_components_as_documented_helpers()
    {
        var library = ComponentLibrary.Standard.With(Learn(Surnames()));
        var surname = library.Components[^1];
        var inner = Term.OfCall(surname, Term.OfParameter(0, typeof(string), 1));
        var problem = new SynthesisProblem("surname", "The surname.", [new("name", typeof(string))], typeof(string), []);

        var source = SourceEmitter.Emit(problem, inner);

        Assert.Contains("/// <summary>The part that functions about", source, StringComparison.Ordinal);
        Assert.Contains("private static string SurnameOf(string text)", source, StringComparison.Ordinal);
        Assert.Equal("LOVELACE", new EmittedCode(source).Call("Surname", "ada lovelace"));
    }

    [Fact]
    public void Helpers_of_helpers_and_lazy_lists_as_arguments_compile_to_what_the_interpreter_gives()
    {
        var body = Parse("(RunningMaximum:int[]->int[] (Where:int[],func<int,bool>->int[] (Order:int[]->int[] $0:int[]) (fn (Greater:int,int->bool #0:int $1:int))))");
        var inner = LearnedComponents.Make("LargeOnes", 2, "Large ones.", [], new Abstraction(body, [typeof(IReadOnlyList<int>), typeof(int)]));
        var outer = LearnedComponents.Make("Largest", 2, "Largest of <all>.", [], new Abstraction(
            Call("Max", Numbers, Term.OfCall(inner, Parse("(Distinct:int[]->int[] $0:int[])"), Parse("$1:int"))), [typeof(IReadOnlyList<int>), typeof(int)]));
        var term = Call("Add", "int,int", Term.OfCall(outer, Parse("(Skip:int[],int->int[] $0:int[] 1)"), Parse("$1:int")), Call("Sum", Numbers, Term.OfCall(inner, Parse("(ReverseList:int[]->int[] $0:int[])"), Parse("2"))));
        var problem = new SynthesisProblem("large", "", [new("numbers", typeof(IReadOnlyList<int>)), new("limit", typeof(int))], typeof(int), []);

        var code = new EmittedCode(SourceEmitter.Emit(problem, term));

        object[] inputs = [new[] { 9, 3, 1, 5 }, 2];
        Assert.Equal(Interpreter.Evaluate(TermRewriter.Expand(term), inputs), code.Call("Large", inputs));
        Assert.Equal(Interpreter.Evaluate(term, inputs), code.Call("Large", inputs));
    }

    [Fact]
    public void A_library_reads_back_from_its_json_and_rolls_back_to_any_version()
    {
        var first = Learn(Surnames());

        var read = LearnedLibrary.FromJson(first.ToJson());
        var empty = read.RollBackTo(0, Today);
        var again = empty.RollBackTo(1, Today);

        Assert.Equal(first.ToJson(), read.ToJson());
        Assert.Empty(empty.Components);
        Assert.Equal(2, empty.Version);
        Assert.Equal(first.Components[0].Program, again.Components[0].Program);
        Assert.Equal(1, again.History[^1].Parent);
        Assert.Equal(3, again.Version);
        Assert.Throws<ArgumentOutOfRangeException>(() => again.RollBackTo(4, Today));
        Assert.Throws<FormatException>(() => LearnedLibrary.FromJson("[{}]"));
    }

    [Fact]
    public void A_learned_component_makes_a_search_find_what_was_out_of_reach()
    {
        var requirement = Requirements.Of("badge(string name) -> string", "The surname for a badge.",
            [["ada lovelace", "<LOVELACE>"], ["alan turing", "<TURING>"], ["grace b hopper", "<HOPPER>"]]);
        var options = new SynthesisOptions { Budget = TimeSpan.FromMinutes(5), MaximumTerms = 200_000, MaximumCandidates = 1 };

        var before = new ProgramSynthesizer(ComponentLibrary.Standard, options).Synthesize(requirement.Problem, CancellationToken.None);
        var after = new ProgramSynthesizer(ComponentLibrary.Standard.With(Learn(Surnames())), options).Synthesize(requirement.Problem, CancellationToken.None);

        Assert.Contains("Surname(", after.Candidates[0].Source, StringComparison.Ordinal);
        Assert.True(before.Candidates.Count == 0 || after.Candidates[0].Size < before.Candidates[0].Size);
    }

    private static LearnedLibrary Learn(IReadOnlyList<SolvedTask> corpus) =>
        new LibraryLearner(ComponentLibrary.Standard, new()).Learn(corpus, LearnedLibrary.Empty, Today, CancellationToken.None);

    private static SolvedTask[] Surnames() =>
    [
        .. Enumerable.Range(0, 8).Select(index => new SolvedTask(
            $"task {index}", $"family {index % 4}", $"the surname in a text {"abcdefgh"[index]}",
            $"({(index % 2 == 0 ? "Concat:string,string->string" : "Replace:string,string,string->string")} (ToUpper:string->string (Last:string[]->string {Words})) \"{index}\"{(index % 2 == 0 ? "" : " \"x\"")})")),
    ];

    private static Term Parse(string program) => TermParser.Parse(program, ComponentLibrary.Standard);

    private static Term Call(string name, string parameters, params Term[] arguments) => Term.OfCall(
        ComponentLibrary.Standard.Components.Single(component => component.Name == name && string.Join(',', component.Parameters.Select(TypeNotation.Of)) == parameters), arguments);

    private static bool AreEqual(object? left, object? right) => left is null ? right is null : ValueComparer.Instance.Equals(left, right);

    private static int[] Items(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(-4, 9))];
}
