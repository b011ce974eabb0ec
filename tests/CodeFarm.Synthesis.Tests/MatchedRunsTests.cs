using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Runs of digits or letters, which are written as matches of a regular expression.</summary>
public sealed class MatchedRunsTests
{
    [Theory]
    [InlineData("Numbers")]
    [InlineData("LetterRuns")]
    [InlineData("AlphanumericRuns")]
    public void Runs_of_characters_are_the_same_for_every_character(string name)
    {
        var problem = new SynthesisProblem("runs", "", [new("text", typeof(string))], typeof(IReadOnlyList<string>), []);
        var term = Known.Call(name, Term.OfParameter(0, typeof(string), 1))!;
        var text = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code));

        var code = new EmittedCode(SourceEmitter.Emit(problem, term));

        Assert.Equal(Interpreter.Evaluate(term, [text]), code.Call("Runs", text));
        Assert.Equal(Array.Empty<string>(), code.Call("Runs", ""));
    }

    [Theory]
    [InlineData("(First:string[]->string (Numbers:string->string[] $0:string))", @"Regex.Matches(text, @""\d+"")[0].Value", "12")]
    [InlineData("(Last:string[]->string (LetterRuns:string->string[] $0:string))", @"Regex.Matches(text, @""\p{L}+"")[^1].Value", "b")]
    [InlineData("(ElementAt:string[],int->string (Numbers:string->string[] $0:string) 1)", @"Regex.Matches(text, @""\d+"")[1].Value", "7")]
    [InlineData("(Count:string[]->int (Numbers:string->string[] $0:string))", @"Regex.Matches(text, @""\d+"").Count", 2)]
    public void One_match_and_the_number_of_matches_are_read_off_the_matches(string program, string expected, object value)
    {
        var term = ProgramTerm.Parse(program, ComponentLibrary.Standard);

        var source = term.ToSource(new SynthesisProblem("run", "", [new("text", typeof(string))], value.GetType(), []));

        Assert.Contains($" => {expected};", source.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("System.Linq", source, StringComparison.Ordinal);
        Assert.Equal(value, new EmittedCode(source).Call("Run", "a 12 b7"));
    }
}
