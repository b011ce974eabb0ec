namespace CodeFarm.Synthesis.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Sums the numbers.", "sum", true)]
    [InlineData("The address of the summer house.", "add", false)]
    [InlineData("The address of the summer house.", "sum", false)]
    [InlineData("Adds two numbers.", "add", true)]
    [InlineData("The order of the words.", "or", false)]
    [InlineData("One or the other.", "or", true)]
    [InlineData("Writes the uppercase letters.", "up", false)]
    [InlineData("Whether the check digit is right.", "check digit", true)]
    [InlineData("Checks whether each digit is even.", "check digit", false)]
    [InlineData("The area of a circle.", "circle+area", true)]
    [InlineData("The area of a square.", "circle+area", false)]
    [InlineData("The longest common prefix and its length.", "common prefix+length", true)]
    public void A_stem_begins_words_of_its_meaning(string description, string stem, bool has) =>
        Assert.Equal(has, Words.Of(description).HaveStem(stem));

    [Fact]
    public void A_quotient_that_is_a_double_is_not_the_quotient_of_integers()
    {
        var problem = new SynthesisProblem(
            "share", "Divides the total of the numbers by how many they are.", [new("numbers", typeof(IReadOnlyList<int>))], typeof(double),
            [new([(int[])[8, 2, 3, 0, 7]], 4.0), new([(int[])[-10, -20, -30]], -20.0)]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, new()).Synthesize(problem, CancellationToken.None);

        Assert.DoesNotContain("(double)(", result.Candidates[0].Source, StringComparison.Ordinal);
    }
}
