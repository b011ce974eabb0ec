using System.CommandLine;
using System.CommandLine.Parsing;

namespace CodeFarm.Cli.Commands;

/// <summary>A command with examples of its use.</summary>
/// <param name="name">What the user types.</param>
/// <param name="description">What it does, in a line.</param>
/// <param name="examples">Arguments, as a user would type them.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public const string JsonName = "--json";

    /// <summary>What the user types, with the verb that this one belongs to.</summary>
    public string Path => Parents.OfType<Verb>().SingleOrDefault() is { } parent ? $"{parent.Path} {Name}" : Name;

    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Adds --json, and returns it.</summary>
    public Option<bool> AddJson(string description = "Print one JSON object.")
    {
        var json = new Option<bool>(JsonName) { Description = description };
        Options.Add(json);
        return json;
    }

    /// <summary>What the command does.</summary>
    public Verb Does(Func<ParseResult, CancellationToken, Task<int>> action)
    {
        SetAction(action);
        return this;
    }

    /// <summary>A whole number from 1.</summary>
    public static void RequirePositive(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() < 1)
            result.AddError($"{result.IdentifierToken?.Value} must be a whole number from 1.");
    }
}
