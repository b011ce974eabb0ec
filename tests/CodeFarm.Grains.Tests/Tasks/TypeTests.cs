using CodeFarm.Broth.Requirements;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using Requirement = CodeFarm.Contracts.Requirements.Requirement;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>A requirement file of each type of value becomes a function that is right on unseen input.</summary>
public sealed class TypeTests(UnhurriedFarm fixture) : IClassFixture<UnhurriedFarm>
{
    private readonly TestFarm _farm = fixture.Farm;

    [Theory]
    [InlineData(
        "description: The number of days from one date to another.",
        "signature: int days(DateOnly start, DateOnly end)",
        "examples: [{ in: [2024-02-28, 2024-03-01], out: 2 }, { in: [2023-12-31, 2024-01-01], out: 1 }, { in: [2024-01-05, 2024-01-01], out: -4 }, { in: [2020-01-01, 2021-01-01], out: 366 }]",
        "366", "\"2024-01-01\"", "\"2025-01-01\"")]
    [InlineData(
        "description: The hour of a moment.",
        "signature: int hour(DateTime moment)",
        "examples: [{ in: [2024-02-28T13:45:10], out: 13 }, { in: [2023-12-31T00:10:00Z], out: 0 }, { in: [2024-01-05T07:00:00], out: 7 }]",
        "23", "\"1999-01-01T23:59:59.5\"")]
    [InlineData(
        "description: The total minutes of a duration.",
        "signature: double minutes(TimeSpan duration)",
        "examples: [{ in: [01:30:00], out: 90 }, { in: [00:00:30], out: 0.5 }, { in: [1.00:00:00], out: 1440 }]",
        "150", "\"02:30:00\"")]
    [InlineData(
        "description: The first character of a name, or null when it is empty.",
        "signature: char? initial(string name)",
        "examples: [{ in: [ada], out: a }, { in: [Grace], out: G }, { in: [\"\"], out: null }, { in: [q], out: q }]",
        "null", "\"\"")]
    [InlineData(
        "description: The first and the second item of a pair, swapped.",
        "signature: (int, string) swap((string, int) pair)",
        "examples: [{ in: [[a, 1]], out: [1, a] }, { in: [[b c, -7]], out: [-7, b c] }, { in: [[\"\", 0]], out: [0, \"\"] }]",
        "[5,\"x\"]", "[\"x\",5]")]
    [InlineData(
        "description: The number of entries.",
        "signature: int count(IReadOnlyDictionary<int, string> entries)",
        "examples: [{ in: [{ 1: a, 2: b }], out: 2 }, { in: [{}], out: 0 }, { in: [{ -5: x }], out: 1 }]",
        "3", "{\"10\":\"a\",\"9\":\"b\",\"8\":\"b\"}")]
    [InlineData(
        "description: Of two points, the one with the larger X, the first when both have the same.\nrecords: [\"record Point(int X, int Y)\"]",
        "signature: Point larger(Point first, Point second)",
        "examples: [{ in: [{ X: 1, Y: 9 }, { X: 2, Y: 0 }], out: { X: 2, Y: 0 } }, { in: [{ X: 5, Y: 1 }, { X: 2, Y: 8 }], out: { X: 5, Y: 1 } }, "
            + "{ in: [{ X: 3, Y: 1 }, { X: 3, Y: 2 }], out: { X: 3, Y: 1 } }, { in: [{ X: -1, Y: 0 }, { X: 0, Y: -3 }], out: { X: 0, Y: -3 } }]",
        "{\"X\":40,\"Y\":2}", "{\"X\":40,\"Y\":2}", "{\"Y\":50,\"X\":39}")]
    public async Task A_function_of_any_type_is_grown_and_called(
        string description, string signature, string examples, string expected, params string[] arguments)
    {
        var requirement = Read(description, signature, examples);

        var status = await _farm.GrowAsync(requirement.Name, requirement);
        var result = await _farm.CallAsync(requirement.Name, arguments);

        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
        Assert.Equal(expected, result.OutputJson);
    }

    [Fact]
    public async Task An_argument_of_another_form_is_refused_with_the_form_that_is_meant()
    {
        var requirement = Read(
            "description: The number of days from one date to another.",
            "signature: int days(DateOnly start, DateOnly end)",
            "examples: [{ in: [2024-02-28, 2024-03-01], out: 2 }, { in: [2023-12-31, 2024-01-01], out: 1 }, { in: [2024-01-05, 2024-01-01], out: -4 }]");
        await _farm.GrowAsync(requirement.Name, requirement);

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(requirement.Name, "\"2024-01-01\"", "\"1.2.2024\""));

        Assert.Equal(FarmErrors.FunctionArgument, error.Code);
        Assert.Contains("end: expected DateOnly, a text such as \"2024-02-29\", found the text \"1.2.2024\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "signature: string? nick(string name)", "examples: [{ in: [ada], out: null }, { in: [bo], out: B }, { in: [cy], out: C }]", "not for string?")]
    [InlineData(
        "signature: record Team(string Name, IReadOnlyList<string> Members); Team join(Team team, string member)",
        "examples: [{ in: [{ Name: a, Members: [] }, x], out: { Name: a, Members: [x] } }, { in: [{ Name: b, Members: [x] }, y], out: { Name: b, Members: [x, y] } }, "
            + "{ in: [{ Name: c, Members: [z] }, z], out: { Name: c, Members: [z, z] } }]",
        "Team is none")]
    [InlineData(
        "signature: record Size(int W, int H); record Point(int X, int Y); Size extent(Point point)",
        "examples: [{ in: [{ X: 1, Y: 2 }], out: { W: 1, H: 2 } }, { in: [{ X: 0, Y: 7 }], out: { W: 0, H: 7 } }, { in: [{ X: -3, Y: 2 }], out: { W: 3, H: 2 } }]",
        "cannot tell Point from another")]
    public async Task What_the_synthesizer_cannot_write_is_said_with_the_reason(string signature, string examples, string reason)
    {
        var requirement = Read("description: What the examples show of names and sizes.", signature, examples);

        var status = await _farm.GrowAsync(requirement.Name, requirement);

        Assert.NotEqual(TaskState.Live, status.State);
        Assert.True(status.History.Any(step => step.Text.Contains(reason, StringComparison.Ordinal)), string.Join('\n', status.History.Select(step => step.Text)));
    }

    private static Requirement Read(string description, string signature, string examples)
    {
        var name = Twice.NewName();
        var read = RequirementFile.Parse($"name: {name}\n{description}\n{signature}\n{examples}\n", "requirement.yaml");
        return new(
            name, read.Description, read.Signature!.ToString(), [.. read.Examples.Select(static example => new Contracts.Requirements.RequirementExample([.. example.InputsJson], example.OutputJson))]);
    }
}
