using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CodeFarm.Cli.Connections;

namespace CodeFarm.Cli.Commands;

/// <summary>The usual help, and examples after it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            output.WriteLine(verb.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in verb.Examples)
                output.WriteLine($"  {FarmHome.Command} {verb.Path} {example}".TrimEnd());
            output.WriteLine();
        }
        else if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("Begin with:");
            output.WriteLine($"  {FarmHome.Command} build config/examples/initials.yaml");
            output.WriteLine($"  {FarmHome.Command} call initials '\"Ada Lovelace\"'");
            output.WriteLine();
            output.WriteLine("Environment:");
            output.WriteLine("  FARM_HOME     the farm's data directory (default: ./.farm)");
            output.WriteLine("  FARM_URL      use the farm that serves there, with FARM_API_KEY where it wants one");
            output.WriteLine("  NO_COLOR      no colours");
            output.WriteLine();
            output.WriteLine("Exit status: 0 ok, 1 the work failed, 2 usage or bad input, 3 no access, 4 not found, 5 unavailable, 130 interrupted.");
        }

        return status;
    }
}
