using System.Text.RegularExpressions;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>What the command says of itself.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task Help_lists_the_commands_and_each_has_an_example()
    {
        using var user = new UserHome();
        var all = await user.FarmAsync("--help");
        var bare = await user.FarmAsync();
        var names = Regex.Matches(all.Output, "^  ([a-z-]+) .*\\S", RegexOptions.Multiline)
            .Select(static match => match.Groups[1].Value).Where(static name => name is not "farm" && !name.StartsWith('-')).ToArray();

        var helps = await Task.WhenAll(names.Select(name => user.FarmAsync(name, "--help")));

        Assert.Equal((0, all.Output), (bare.Status, bare.Output));
        Assert.Contains("build", names);
        Assert.Contains("dead-letters", names);
        Assert.True(names.Length >= 14, all.Output);
        Assert.All(helps, static help => Assert.Contains("Example", help.Output, StringComparison.Ordinal));
        Assert.False(Directory.Exists(user.FarmHome));
    }
}
