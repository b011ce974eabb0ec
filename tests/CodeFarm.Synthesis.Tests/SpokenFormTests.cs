using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Search;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class SpokenFormTests
{
    [Theory]
    [InlineData("an a followed by \"'\"", @"a\'")]
    [InlineData("a digit followed by '\"'", "[0-9]\\\"")]
    [InlineData("Matches a string that has an a followed by zero or more b's.", "ab*")]
    [InlineData("Whether a text has an 'a' followed by one or more 'b'.", "ab+")]
    [InlineData("It has an a followed by zero or one 'b'.", "ab?")]
    [InlineData("It has an x followed by two to three 'y'.", "xy{2,3}")]
    [InlineData("It has an x followed by three y.", "xy{3}")]
    [InlineData("It has a # followed by 6 digits.", null)]
    [InlineData("It has a '#' followed by 6 digits.", @"\#[0-9]{6}")]
    [InlineData("An 'a' followed by anything, ending in 'b'.", @"a.*b\z")]
    [InlineData("Finds sequences of one upper case letter followed by lower case letters.", "[A-Z][a-z]+")]
    [InlineData("Finds sequences of lowercase letters joined with an underscore.", "[a-z]+_[a-z]+")]
    [InlineData("The numbers, followed by their sum.", null)]
    public void A_description_says_what_form_a_text_has(string description, string? form) =>
        Assert.Equal(form, SpokenForms.In(description).FirstOrDefault());

    [Fact]
    public void Whatever_is_said_each_form_is_a_regular_expression()
    {
        var words = Gen.Elements(
            "an", "a", "some", "optional", "zero", "three", "two", "9", "or more", "or one", "to two", "to 5", "digit", "digits", "upper case letters", "anything",
            "followed by", "joined with", "separated by", ",", "ending in", "and", "'x'", "'\"'", "\"'\"", "'b's", "y's", "_", "é", "which is");
        var property = Prop.ForAll(words.ArrayOf().ToArbitrary(), said =>
            SpokenForms.In($"an {string.Join(' ', said)}").All(form => new Regex(form, RegexOptions.NonBacktracking) is not null));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), property);
    }

    [Fact]
    public void A_form_that_is_spoken_of_is_looked_for()
    {
        var problem = new SynthesisProblem(
            "check", "Whether the text has an x followed by one or more y's.", [new("text", typeof(string))], typeof(bool),
            [new(["axyb"], true), new(["xa"], false), new(["yx"], false), new(["xyy"], true)]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None);

        Assert.Contains("Regex.IsMatch(text, \"xy+\", RegexOptions.NonBacktracking)", result.Candidates[0].Source, StringComparison.Ordinal);
    }
}
