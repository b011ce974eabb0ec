using CodeFarm.Contracts.Library;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Programs about surnames, as if the farm had grown their functions: they share the last word in capitals.</summary>
internal static class Surnames
{
    private const string Shared = "(ToUpper:string->string (Last:string[]->string (Words:string->string[] $0:string)))";

    private static readonly (string Name, string Surname)[] People =
        [("ada lovelace", "LOVELACE"), ("alan turing", "TURING"), ("grace b hopper", "HOPPER"), ("edsger w dijkstra", "DIJKSTRA"), ("donald knuth", "KNUTH")];

    /// <summary>Enough of them to learn from.</summary>
    public static SolvedProgram[] Programs { get; } = [.. Enumerable.Range(0, 8).Select(static i => i % 2 == 0
        ? Program(i, $"(Concat:string,string->string {Shared} \"{i}\")", $"{i}")
        : Program(i, $"(Concat:string,string->string \"{i}\" {Shared})", "", $"{i}"))];

    /// <summary>A function that is soon found where the shared part is a component.</summary>
    public static Requirement Badge(string name) => new(
        name, "The surname for a badge.", "string badge(string name)", [.. People.Select(static person => Example(person.Name, $"<{person.Surname}>"))]);

    private static SolvedProgram Program(int number, string program, string after, string before = "") => new(
        $"task-{number}", $"surname-{number}", $"the surname in a text {"abcdefgh"[number]}", "string surname(string name)",
        [.. People.Select(person => Example(person.Name, before + person.Surname + after))], program);

    private static RequirementExample Example(string name, string result) => new([$"\"{name}\""], $"\"{result}\"");
}
