using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Tests;

/// <summary>What a function cannot do is said at once; what merely sounds like it is not refused.</summary>
public sealed class CapabilityTests
{
    [Theory]
    [InlineData("Send an e-mail to every customer", "reaches no network")]
    [InlineData("Download the page at a URL and count its words", "network")]
    [InlineData("Fetch the latest exchange rates", "network")]
    [InlineData("Call the weather API", "network")]
    [InlineData("Delete all files older than 30 days", "access to files")]
    [InlineData("Read the lines of a file and sort them", "access to files")]
    [InlineData("Save the orders to the database", "access to a database")]
    [InlineData("Run a shell command", "starting and stopping programs")]
    [InlineData("Plot the prices as a chart", "output to a screen")]
    [InlineData("The current time in Tokyo", "a clock")]
    [InlineData("Today's date as text", "a clock")]
    [InlineData("Pick a random winner", "chance")]
    [InlineData("Resize an image", "values of that kind")]
    public void What_reaches_beyond_the_parameters_is_answered_honestly(string words, string missing)
    {
        var answer = Assert.IsType<CannotDo>(Asked.Words(words));

        Assert.Contains(missing, answer.Missing, StringComparison.Ordinal);
        Assert.Matches("[Pp]ass|parameters", answer.Possible);
        Assert.NotEmpty(answer.Notes);
    }

    [Theory]
    [InlineData("The domain of an e-mail address")]
    [InlineData("Remove the extension from a file name")]
    [InlineData("Count the downloads of each page")]
    [InlineData("The extension of a file name")]
    [InlineData("Read a number from a text")]
    [InlineData("The name of a file without its folder")]
    [InlineData("The subject of a message")]
    [InlineData("Whether a message is long")]
    [InlineData("Round a number to the day's rate")]
    [InlineData("The size of an image in megabytes as text")]
    [InlineData("Remove repeated items of a list")]
    public void What_only_talks_of_such_things_is_not_refused(string words) =>
        Assert.IsType<NeedsInput>(Asked.Words(words));

    [Fact]
    public void Examples_do_not_make_a_side_effect_possible() => Asked.Interpret<CannotDo>(
        "description: Sends an e-mail to the address.\nexamples: [{ in: [a@b.c], out: true }, { in: [x], out: false }]");

    [Fact]
    public void Examples_show_that_an_image_is_meant_as_its_name() => Asked.Interpret<Ready>(
        "description: The kind of an image.\nexamples: [{ in: [a.png], out: png }, { in: [b.jpg], out: jpg }]");

    [Fact]
    public void Types_that_the_farm_lacks_are_refused_with_the_nearest() => Assert.Contains(
        "The nearest is DateTime",
        Assert.Throws<RequirementException>(() => Asked.Yaml("description: d\nsignature: DateTimeOffset F(string x)")).Message,
        StringComparison.Ordinal);
}
