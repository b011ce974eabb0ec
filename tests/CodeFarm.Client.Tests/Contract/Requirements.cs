using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Client.Tests.Contract;

/// <summary>Requirements that the farm grows in a moment.</summary>
internal static class Requirements
{
    /// <summary>A function that returns its argument.</summary>
    public static Requirement Same(string name, string type, params string[] values) => new(
        name, "Returns what it is given.", $"{type} same({type} value)",
        [.. values.Select(static value => new RequirementExample([value], value))]);

    /// <summary>A function that writes a text in capitals.</summary>
    public static Requirement Capitals(string name) => RequirementText.Read(
        $$"""
        { "name": "{{name}}", "description": "The text in capital letters.", "signature": "string capitals(string text)",
          "examples": [{ "in": ["abc"], "out": "ABC" }, { "in": ["Hello World"], "out": "HELLO WORLD" }, { "in": [""], "out": "" }] }
        """,
        "capitals.json");

    /// <summary>Contradicts itself as far as any program of the farm goes, so that no candidate is found soon.</summary>
    public static Requirement Impossible(string name) => RequirementText.Read(
        $$"""
        { "name": "{{name}}", "description": "Nothing that a short program does.", "signature": "int riddle(int number)",
          "examples": [{ "in": [1], "out": 918273 }, { "in": [2], "out": -5 }, { "in": [3], "out": 77777 }, { "in": [4], "out": 1 },
            { "in": [5], "out": 424242 }, { "in": [6], "out": -99 }, { "in": [7], "out": 31337 }] }
        """,
        "riddle.json");
}
