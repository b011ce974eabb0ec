namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>The first commands of the README do what it says, through the script that they use.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_commands_of_the_readme_print_what_it_shows()
    {
        using var user = new UserHome();
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        var commands = ReadmeCommands.Read(readme);
        Assert.True(commands.Count > 0, $"README.md has no commands between {ReadmeCommands.Begin} and {ReadmeCommands.End}.");
        Assert.DoesNotContain(commands, static command => command.Line.Contains("scripts/test", StringComparison.Ordinal));

        foreach (var command in commands)
        {
            var result = await user.ShellAsync(command.Line);

            Assert.True(result.Status == 0, $"{command.Line}\n{result}");
            Assert.True(
                command.IsPrintedAs(result.Output),
                $"{command.Line}\nprinted\n{result.Output}\nand not, as the README shows,\n{string.Join('\n', command.Output)}");
        }
    }

    [Fact]
    public async Task The_script_passes_arguments_output_and_status_on()
    {
        using var user = new UserHome();
        var built = await user.FarmAsync("build", GrownFarm.Example);
        Assert.True(built.Status == 0, built.ToString());

        var call = await user.ShellAsync("scripts/farm call initials '\"Ada Lovelace\"'");
        var unknown = await user.ShellAsync("cd /; \"$OLDPWD\"/scripts/farm call 'no such function'");

        Assert.True((call.Status, call.Output) == (0, "A.L.\n"), call.ToString());
        Assert.True((unknown.Status, unknown.Output) == (4, ""), unknown.ToString());
        Assert.Contains("'no such function'", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void How_far_a_long_search_is_may_be_printed_between_its_steps()
    {
        var command = new ReadmeCommand("build", ["  generate  ...                accepted", "  generate  ok         0.75 s  3 candidates from 6,419 terms in 0.34 s"]);
        const string Before = "  generate  ...                accepted\n";
        const string After = "  generate  ok         6.43 s  1 candidate from 100,384 terms in 3.86 s\n";

        Assert.True(command.IsPrintedAs(Before + After));
        Assert.True(command.IsPrintedAs(Before + "  generate  ...                80,192 terms up to size 11; so far x ? \"y\" : \"\"; pri..., 4 s\n" + After));
        Assert.False(command.IsPrintedAs(Before + "  generate  ...                lost its search\n" + After));
    }

    [Fact]
    public void Commands_are_read_with_what_they_print()
    {
        const string Markdown = """
            ```sh
            not/this
            ```
            <!-- commands: begin -->
            ```sh
            # Plain.
            one 'a # b'
            two   # 2
            ```
            ```text
            2 of 17 terms in 0.12 s
            ...
            ```
            ```sh
            $ three
            3
            $ four
            ```
            <!-- commands: end -->
            """;

        var commands = ReadmeCommands.Read(Markdown.ReplaceLineEndings("\n"));

        Assert.Equal(["one 'a # b'", "two", "three", "four"], commands.Select(static command => command.Line));
        Assert.True(commands[1].IsPrintedAs("2 of 1,234 terms in 9.87 s\nand more\n"));
        Assert.False(commands[1].IsPrintedAs("3 of 1,234 terms in 9.87 s\nand more\n"));
        Assert.Equal(["3"], commands[2].Output);
        Assert.True(commands[2].IsPrintedAs("3\n"));
        Assert.False(commands[2].IsPrintedAs("33\n"));
        Assert.True(commands[3].IsPrintedAs("anything"));
    }
}
