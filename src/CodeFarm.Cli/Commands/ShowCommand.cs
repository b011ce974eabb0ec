using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Client;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;

namespace CodeFarm.Cli.Commands;

/// <summary>farm show: all about a function.</summary>
internal static class ShowCommand
{
    private const int ShownExamples = 8;

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The function, such as initials, or initials@2 for its second version." };
        var command = new Verb("show", "Show a function: its versions, its code, its tests and what callers say.", "initials", "initials@1", "initials --json")
        {
            name,
        };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(
            Functions.Read(parsed.GetRequiredValue(name), 0), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync((string Name, int Version) asked, bool asJson, CancellationToken cancellationToken)
    {
        var (function, feedback) = await FarmAccess.AskAsync(
            farm => Functions.AskAsync(farm, asked.Name, () => ReadAsync(farm, asked.Name, cancellationToken), cancellationToken),
            cancellationToken);
        var number = asked.Version == 0 ? function.Stable : asked.Version;
        var version = function.Versions.FirstOrDefault(known => known.Number == number)
            ?? throw new FarmException(
                FarmErrors.VersionNotFound, $"{function.Name} has no version {number}; its versions are 1 to {function.Versions.Length}.");
        if (asJson)
            JsonText.Write(FunctionShapes.Whole(function, feedback));
        else
            Write(function, version, feedback);
        return ExitCodes.Ok;
    }

    private static async Task<(FunctionInfo Function, FeedbackSummary Feedback)> ReadAsync(
        IFarm farm, string name, CancellationToken cancellationToken) =>
        (await farm.GetFunctionAsync(name, cancellationToken), await farm.GetFeedbackAsync(name, cancellationToken));

    private static void Write(FunctionInfo function, FunctionVersionInfo version, FeedbackSummary feedback)
    {
        var requirement = function.Requirement;
        Console.Out.WriteLine($"{function.Name}: {requirement.Description}");
        Console.Out.WriteLine();
        Fields.Write(
            ("signature", version.Signature),
            ("shown", $"version {version.Number}{(version.Number == function.Stable ? ", the stable one" : $"; version {function.Stable} is the stable one")}"),
            ("tested", version.Evidence),
            ("policy", version.Refused.Length == 0 ? version.Policy : $"{version.Policy} refuses this version; calls of it fail"),
            ("properties", string.Join("; ", requirement.Properties)),
            ("uses", string.Join(", ", requirement.Uses)),
            ("capabilities", Capabilities(version.Signature, function.Granted)),
            ("feedback", feedback.Ratings == 0 ? "no ratings yet" : string.Create(
                CultureInfo.InvariantCulture, $"{feedback.Average:0.0} of 5 from {feedback.Ratings} ratings")));
        Console.Out.WriteLine();
        if (version.Refused.Length > 0)
            Console.Out.WriteLine($"{version.Refused}\n");
        CodeText.Write(version.Source);
        Console.Out.WriteLine();
        foreach (var example in requirement.Examples.Take(ShownExamples))
            Console.Out.WriteLine($"  ({string.Join(", ", example.InputsJson)})  ->  {example.OutputJson}");
        if (requirement.Examples.Length > ShownExamples)
            Console.Out.WriteLine($"  and {requirement.Examples.Length - ShownExamples} more examples; --json shows all");
        Console.Out.WriteLine();
        WriteVersions(function);
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Call it:  {Next.Call(function.Name, requirement.Examples.FirstOrDefault())}");
    }

    private static string Capabilities(string text, ImmutableArray<string> granted)
    {
        var (signature, grants) = (FunctionSignature.Parse(text), CapabilityGrants.Parse(granted));
        var missing = grants.Missing(signature.Capabilities, signature.Reach).ToHashSet(StringComparer.Ordinal);
        var reached = grants.For(signature.Capabilities, signature.Reach);
        return string.Join(", ", CapabilityGrants.None.Missing(signature.Capabilities, signature.Reach).Select(declared =>
            missing.Contains(declared) ? $"{declared} (not granted)"
            : declared.StartsWith("files ", StringComparison.Ordinal) ? $"{declared} (granted: {reached.Folders[declared["files ".Length..]]})"
            : $"{declared} (granted)"));
    }

    private static void WriteVersions(FunctionInfo function)
    {
        var table = new TextTable(">version", "", "deployed", "found by", ">calls", ">errors", ">median", ">p95");
        foreach (var version in function.Versions.Reverse())
        {
            var statistics = version.Statistics;
            table.Add(
                version.Number.ToString(CultureInfo.InvariantCulture),
                $"{(version.Number == function.Stable ? "stable" : "")}{(version.Refused.Length > 0 ? " refused" : "")}".Trim(),
                RelativeTime.Of(version.Created),
                version.Origin,
                statistics.Calls.ToString("N0", CultureInfo.InvariantCulture),
                statistics.Errors.ToString("N0", CultureInfo.InvariantCulture),
                RelativeTime.Micros(statistics.MedianMicros),
                RelativeTime.Micros(statistics.P95Micros));
        }

        table.Write();
    }
}
