using CodeFarm.Synthesis.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class ProgramTermTests
{
    [Fact]
    public void An_input_that_the_program_does_not_read_may_be_of_any_type() =>
        Assert.Equal(2, ProgramTerm.Parse("(Add:int,int->int $1:int 1)", ComponentLibrary.Standard).Evaluate([new Dictionary<string, int> { ["a"] = 1 }, 1]));

    [Fact]
    public void What_is_found_by_a_source_that_parts_have_in_common_can_be_read_back()
    {
        var problem = new SynthesisProblem(
            "half", "", [new("moment", typeof(DateTime))], typeof(string),
            [new([new DateTime(2019, 3, 3, 7, 59, 59)], "month 0!"), new([new DateTime(2021, 12, 31)], "month 1!")]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 300 }).Synthesize(problem, CancellationToken.None);

        Assert.NotEmpty(result.Candidates);
        Assert.All(result.Candidates, candidate => Assert.Equal(candidate.Program, ProgramTerm.Parse(candidate.Program, ComponentLibrary.Standard).Text));
    }

    [Fact]
    public void Every_program_reads_back_from_its_text_form()
    {
        var components = ComponentLibrary.Standard.Components;
        var programs = Gen.Choose(0, int.MaxValue - 1).Select(seed => new RandomTerms(seed).Of(components[seed % components.Count], 3));

        var roundTrip = Prop.ForAll(programs.ToArbitrary(), term =>
            TermNotation.Of(TermParser.Parse(TermNotation.Of(term), ComponentLibrary.Standard)) == TermNotation.Of(term));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), roundTrip);
    }

    [Theory]
    [InlineData("(if (LessOrEqual:int,int->bool $0:int 3) \"a \\\"b\\\"\\n\" \"\")")]
    [InlineData("-2147483648")]
    [InlineData("-9L")]
    [InlineData("1E+300")]
    [InlineData("-0.0")]
    [InlineData("NaN")]
    [InlineData("true")]
    [InlineData("(constant int[] \"[1,2]\")")]
    public void Constants_and_choices_read_back(string text) =>
        Assert.Equal(text, ProgramTerm.Parse(text, ComponentLibrary.Standard).Text);

    [Theory]
    [InlineData("", "character 1")]
    [InlineData("(Sum:int[]->int $0:int)", "int stands where int[]")]
    [InlineData("(Nonsense:int->int 1)", "no component Nonsense:int->int")]
    [InlineData("(Sum:int[]->int $0:int[]", "')' was expected")]
    [InlineData("1 2", "the end")]
    [InlineData("\"open", "no end")]
    [InlineData("$x:int", "not a parameter")]
    [InlineData("$0:thing", "not a type")]
    [InlineData("(fn 1)", "a lambda stands")]
    [InlineData("#0:int", "outside of any lambda")]
    [InlineData("(constant int[] \"{}\")", "not JSON")]
    public void What_is_no_program_is_refused_with_the_reason(string text, string reason)
    {
        var exception = Assert.Throws<FormatException>(() => ProgramTerm.Parse(text, ComponentLibrary.Standard));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_that_would_exhaust_the_stack_is_refused()
    {
        var text = string.Concat(Enumerable.Repeat("(if true ", 100_000));

        Assert.Throws<FormatException>(() => ProgramTerm.Parse(text, ComponentLibrary.Standard));
    }

    [Fact]
    public void The_program_of_a_candidate_does_what_the_examples_say()
    {
        var requirement = Requirements.Of("sum of squares(int[] numbers) -> int", "The sum of the squares.",
            [[new[] { 1, 2, 3 }, 14], [new[] { 4 }, 16], [new[] { -2, 5 }, 29]], [[new[] { 10, -10 }, 200]]);
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new SynthesisOptions { MaximumTerms = 100_000, Budget = TimeSpan.FromMinutes(5) });

        var candidate = synthesizer.Synthesize(requirement.Problem, CancellationToken.None).Candidates[0];

        var program = ProgramTerm.Parse(candidate.Program, ComponentLibrary.Standard);
        Assert.Equal(candidate.Size, program.Size);
        Assert.Equal(candidate.Source, program.ToSource(requirement.Problem));
        Assert.All(requirement.Problem.Examples.Concat(requirement.Withheld), example => Assert.Equal(example.Output, program.Evaluate(example.Inputs)));
    }
}
