namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>A user who begins with words.</summary>
public sealed class WordsTests
{
    [Fact]
    public async Task Words_lead_to_at_most_three_questions_and_a_file_to_begin_with()
    {
        const string Words = "Analyze market data and find opportunities";
        using var user = new UserHome();

        var text = await user.FarmAsync("build", "--words", Words);
        var json = await user.FarmAsync("build", "--words", Words, "--json");
        var skeleton = text.Output[text.Output.IndexOf("\nname: ", StringComparison.Ordinal)..];
        var file = await user.FarmAsync("build", user.Write("skeleton.yaml", skeleton), "--json");

        Assert.Equal((1, 1), (text.Status, json.Status));
        Assert.InRange(json.Json["questions"]!.AsArray().Count, 1, 3);
        Assert.Equal("needs-input", (string)json.Json["state"]!);
        Assert.Contains("opportunity", text.Output, StringComparison.Ordinal);
        // It is a requirement that can be read; the farm may still ask for one more example.
        Assert.NotEqual(2, file.Status);
    }
}
