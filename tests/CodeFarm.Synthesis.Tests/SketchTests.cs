using CodeFarm.Synthesis.Samples;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Sketches;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class SketchTests
{
    private static readonly SynthesisProblem Numbers = new(
        "f", "", [new("numbers", typeof(IReadOnlyList<int>)), new("limit", typeof(int))], typeof(int),
        [new([new[] { 3, 40, 5 }, 4], 45)]);

    private static readonly SynthesisProblem Texts = new(
        "f", "", [new("text", typeof(string))], typeof(string), [new(["ab cd"], "Ab")]);

    public static TheoryData<string> ReadableNumbers => new(
        "int F(List<int> numbers, int limit) => numbers.Where(n => n > limit).Sum();",
        "int F(List<int> xs, int k) { return xs.Where(x => k < x).Sum(); }",
        "int F(int[] numbers, int limit) { var big = numbers.Where(n => n > limit).ToList(); return big.Sum(); }",
        "int F(List<int> numbers, int limit) { var big = new List<int>(); foreach (var n in numbers) { if (n > limit) { big.Add(n); } } return big.Sum(); }",
        "int F(List<int> numbers, int limit) { var sum = 0; foreach (int n in numbers) if (n > limit) sum += n; return sum; }");

    [Theory]
    [MemberData(nameof(ReadableNumbers))]
    public void A_method_is_read_however_it_is_written(string source)
    {
        var whole = Reader(Numbers).ReadMethods($"public static class A {{ public static {source} }}", typeof(int)).First();

        Assert.Equal(45, Interpreter.Evaluate(whole, [new[] { 3, 40, 5 }, 4]));
        Assert.Equal(0, Interpreter.Evaluate(whole, [new[] { 3, 4, 5 }, 9]));
        Assert.Equal(-1, Interpreter.Evaluate(whole, [new[] { -3, -1, -5 }, -2]));
    }

    [Theory]
    [InlineData("string F(string text) => text.ToUpper();", "AB CD")]
    [InlineData("string F(string s) { if (s.Length == 0) return \"\"; var first = s.Split(' ')[0]; return first.ToLowerInvariant(); }", "ab")]
    [InlineData("string F(string text) => $\"<{text.Length}>\";", "<5>")]
    [InlineData("string F(string text) => string.Join(\"-\", text.Split(' ').Select(w => w.Trim()));", "ab-cd")]
    [InlineData("string F(string text) => new string(text.Reverse().ToArray());", "dc ba")]
    public void Texts_are_read_as_they_are_usually_written(string source, string expected)
    {
        var whole = Reader(Texts).ReadMethods(source, typeof(string)).First();

        Assert.Equal(expected, Interpreter.Evaluate(whole, ["ab cd"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("string F(string text) { while (true) { } }")]
    [InlineData("string F(string text) => text.Frobnicate(")]
    [InlineData("string F(string text) { return unknown; } }}} ((( ]]")]
    [InlineData("int F(string text = ")]
    [InlineData("string F(string text) => text switch { _ => 1 };")]
    [InlineData("string F(string text) { text.Add(1); return text; }")]
    public void What_is_not_understood_gives_nothing(string source) =>
        Assert.Empty(Reader(Texts).ReadMethods(source, typeof(string)));

    [Fact]
    public void Code_nested_without_end_is_refused_and_not_followed() =>
        Assert.Empty(Reader(Texts).ReadMethods($"string F(string text) => {new string('(', 10_000)}text{new string(')', 10_000)};", typeof(string)));

    [Fact]
    public void A_variable_that_doubles_without_end_is_refused_and_not_followed() =>
        Assert.Empty(Reader(Texts).ReadMethods($"string F(string text) {{ var x = text; {string.Concat(Enumerable.Repeat("x = x + x; ", 100))} return x; }}", typeof(string)));

    [Fact]
    public void Parts_of_what_is_not_understood_are_read() =>
        Assert.Contains(
            "abcd",
            Reader(Texts).ReadParts("string F(string text) { var x = text.Replace(\" \", \"\"); return Strange<int>(x)!; }").Select(term => Interpreter.Evaluate(term, ["ab cd"])));

    [Fact]
    public void What_is_read_of_emitted_code_means_what_was_emitted()
    {
        var random = new RandomTerms(seed: 7);
        var reader = new SketchReader(RandomTerms.Parameters, ComponentLibrary.Standard.Components);
        var terms = ComponentLibrary.Standard.Components.Select(component => random.Of(component, 0)).ToArray();

        var read = terms.Select(term => (Written: term, Read: reader.ReadMethods(EmissionTests.Emit("f", term), term.Type).FirstOrDefault())).Where(pair => pair.Read is not null).ToArray();

        Assert.InRange(read.Length, terms.Length * 9 / 10, terms.Length);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(20), Prop.ForAll(EmissionTests.Inputs().ToArbitrary(), inputs => read.All(pair => Agrees(pair.Written, pair.Read!, inputs))));
    }

    [Theory]
    // One component instead of another.
    [InlineData("int F(List<int> numbers, int limit) => numbers.Where(n => n >= limit).Max();")]
    // A constant that is off by one, and a part that is missing.
    [InlineData("int F(List<int> numbers, int limit) => numbers.Where(n => n > limit + 1).Count();")]
    // A wrong parameter.
    [InlineData("int F(List<int> numbers, int limit) => numbers.Where(n => n > 0).Sum();")]
    public void A_program_that_is_almost_right_is_repaired(string source)
    {
        var problem = Numbers with
        {
            Examples = [new([new[] { 3, 40, 5 }, 4], 45), new([new[] { 1, 2 }, 1], 2), new([new[] { 7, 7, 8 }, 7], 8), new([new[] { -5, 6, 2, 9 }, 2], 15), new([Array.Empty<int>(), 0], 0)],
        };
        var guided = SampleGuidance.Guide(problem, ComponentLibrary.Standard, [source]);
        var context = new SearchContext(guided, ExampleSet.From(guided), ComponentLibrary.Standard.For(guided), new SearchBudget(new(), TimeProvider.System.GetTimestamp(), CancellationToken.None));

        var repaired = new SketchRepair(context, context.Sketches).Run();

        Assert.NotEmpty(repaired);
        Assert.Equal(30, Interpreter.Evaluate(repaired[0], [new[] { 10, 20, 5, -3 }, 5]));
    }

    [Fact]
    public void A_search_builds_upon_the_parts_of_a_sketch()
    {
        var problem = new SynthesisProblem(
            "f", "", [new("text", typeof(string))], typeof(string),
            [new(["ada lovelace wrote"], "ADALOVELACEWROTE18"), new(["of it"], "OFIT5"), new(["a-b c"], "A-BC5"), new(["x"], "X1")]);
        var sketch = "string F(string text) { var joined = string.Concat(text.Split(' ')).ToUpper(); return Unknown(joined); }";
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 3_000, MaximumCandidates = 1 });

        var guided = synthesizer.Synthesize(SampleGuidance.Guide(problem, ComponentLibrary.Standard, [sketch]), CancellationToken.None);

        Assert.Equal("ONETWO7", new EmittedCode(guided.Candidates[0].Source).Call("F", "one two"));
    }

    private static bool Agrees(Term written, Term read, object[] inputs) =>
        // A component of its own may be defined where those that it is written with overflow.
        Interpreter.Evaluate(written, inputs) is not { } expected || Interpreter.Evaluate(read, inputs) is not { } actual || ValueComparer.Instance.Equals(actual, expected)
            ? true
            : throw new InvalidOperationException($"{TermNotation.Of(written)} was read as {TermNotation.Of(read)}.");

    private static SketchReader Reader(SynthesisProblem problem) => new(problem.Parameters, ComponentLibrary.Standard.For(problem));
}
