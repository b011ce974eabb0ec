using System.CommandLine;
using CodeFarm.Broth;
using CodeFarm.Cli.Commands;

namespace CodeFarm.Cli.Errors;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static CommandException Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return Usage(Mistyped(parsed, command) ?? parsed.Errors[0].Message, command);
    }

    private static string? Mistyped(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens.Count == 0)
            return null;
        var token = parsed.UnmatchedTokens[0];
        if (token.StartsWith("--", StringComparison.Ordinal))
        {
            var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(static parent => parent.Options));
            return $"{Name(command)} has no option '{token}'.{Hint(token, options.Select(static option => option.Name))}";
        }

        return command is RootCommand
            ? $"There is no command '{token}'.{Hint(token, command.Subcommands.Select(static known => known.Name))}"
            : $"{Name(command)} takes no further argument '{Excerpt.Of(token)}'.";
    }

    private static string Hint(string word, IEnumerable<string> known) =>
        Nearest.To(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static CommandException Usage(string message, Command command) => new(
        ExitCodes.Usage, "command.usage",
        command is RootCommand
            ? $"{message} 'farm --help' lists the commands."
            : $"{message} '{Name(command)} --help' shows what it takes; 'farm --help' lists the commands.");

    private static string Name(Command command) => command is RootCommand ? "farm" : $"farm {(command as Verb)?.Path ?? command.Name}";
}
