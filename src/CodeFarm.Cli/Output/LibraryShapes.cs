using System.Text.Json.Nodes;
using CodeFarm.Contracts.Library;

namespace CodeFarm.Cli.Output;

/// <summary>The learned library as JSON. The names of the fields are stable.</summary>
internal static class LibraryShapes
{
    public static JsonObject Whole(LibraryInfo library) => new()
    {
        ["version"] = library.Version,
        ["components"] = JsonText.Array(library.Components, Component),
        ["history"] = JsonText.Array(library.History, Version),
        ["attempts"] = JsonText.Array(library.Attempts, Attempt),
        ["programs"] = library.Programs,
        ["newPrograms"] = library.NewPrograms,
        ["learnAfter"] = library.LearnAfter,
    };

    private static JsonObject Component(LibraryComponent component) => new()
    {
        ["name"] = component.Name,
        ["signature"] = component.Signature,
        ["summary"] = component.Summary,
        ["code"] = component.Source,
        ["functions"] = JsonText.Array(component.Functions, static name => (JsonNode)name),
        ["savedNodes"] = component.SavedNodes,
        ["heldOutNodes"] = component.HeldOutNodes,
    };

    private static JsonObject Version(LibraryVersion version) => new()
    {
        ["number"] = version.Number,
        ["parent"] = version.Parent,
        ["created"] = version.Created.ToString("O"),
        ["reason"] = version.Reason,
        ["programs"] = version.Programs,
        ["nodesBefore"] = version.NodesBefore,
        ["nodesAfter"] = version.NodesAfter,
        ["components"] = JsonText.Array(version.Components, static name => (JsonNode)name),
    };

    private static JsonObject Attempt(LibraryAttempt attempt) => new()
    {
        ["time"] = attempt.Time.ToString("O"),
        ["programs"] = attempt.Programs,
        ["reason"] = attempt.Reason,
    };
}
