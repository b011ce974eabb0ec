using System.Text.Json.Nodes;
using CodeFarm.Broth.Requirements;

namespace CodeFarm.Broth.Tests;

/// <summary>The schema that editors use says what the reader does.</summary>
public sealed class RequirementSchemaTests
{
    private static readonly JsonObject Document =
        JsonNode.Parse(File.ReadAllText(Repository.File("config", "requirement.schema.json")))!.AsObject();

    private static readonly JsonSchema Schema = new(Document);

    [Fact]
    public void The_schema_has_the_fields_of_the_reader()
    {
        var properties = Document["properties"]!.AsObject();

        Assert.Equal(RequirementFields.Requirement, Names(properties));
        Assert.Equal(RequirementFields.Value, Names(properties["value"]!["properties"]!));
        Assert.Equal(RequirementFields.Budget, Names(properties["budget"]!["properties"]!));
        Assert.Equal(RequirementFields.Example, Names(Document["$defs"]!["example"]!["properties"]!));
    }

    [Fact]
    public void Every_field_is_described()
    {
        var properties = Document["properties"]!;
        var maps = new[]
        {
            properties, properties["value"]!["properties"]!, properties["budget"]!["properties"]!,
            Document["$defs"]!["example"]!["properties"]!,
        };

        Assert.All(
            maps.SelectMany(map => map.AsObject()),
            field => Assert.False(string.IsNullOrWhiteSpace((string?)field.Value!["description"]), field.Key));
    }

    [Fact]
    public void The_schema_has_the_limits_of_the_reader()
    {
        var properties = Document["properties"]!;

        Assert.Equal(Requirement.MaxDescriptionLength, (int)properties["description"]!["maxLength"]!);
        Assert.Equal(Requirement.MaxExamples, (int)properties["examples"]!["maxItems"]!);
        Assert.Equal(Requirement.MaxProperties, (int)properties["properties"]!["maxItems"]!);
        Assert.Equal(Requirement.MaxPropertyLength, (int)properties["properties"]!["items"]!["maxLength"]!);
        Assert.Equal(Requirement.MaxUses, (int)properties["uses"]!["maxItems"]!);
        Assert.Equal(RequirementBudget.MaxSeconds, (double)properties["budget"]!["properties"]!["seconds"]!["maximum"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ name: 1st, description: d }")]
    [InlineData("{ name: [f], description: d }")]
    [InlineData("{ name: f, description: ' ' }")]
    [InlineData("{ name: f }")]
    [InlineData("{ name: f, description: d, examples: 3 }")]
    [InlineData("{ name: f, description: d, examples: [3] }")]
    [InlineData("{ name: f, description: d, examples: [{ in: [1] }] }")]
    [InlineData("{ name: f, description: d, examples: [{ in: { a: 1 }, out: 1 }] }")]
    [InlineData("{ name: f, description: d, examples: [{ in: [1], out: 1, why: 1 }] }")]
    [InlineData("{ name: f, description: d, signature: int f(int x), params: { x: int }, returns: int }")]
    [InlineData("{ name: f, description: d, params: { x: int } }")]
    [InlineData("{ name: f, description: d, returns: int }")]
    [InlineData("{ name: f, description: d, properties: x > 0 }")]
    [InlineData("{ name: f, description: d, properties: [''] }")]
    [InlineData("{ name: f, description: d, uses: [g, g] }")]
    [InlineData("{ name: f, description: d, uses: ['g h'] }")]
    [InlineData("{ name: f, description: d, value: { hoursSaved: 1 } }")]
    [InlineData("{ name: f, description: d, value: { hoursSaved: -1, hourlyRate: 1 } }")]
    [InlineData("{ name: f, description: d, value: { hoursSaved: '1', hourlyRate: 1 } }")]
    [InlineData("{ name: f, description: d, budget: {} }")]
    [InlineData("{ name: f, description: d, budget: { seconds: 0 } }")]
    [InlineData("{ name: f, description: d, budget: { seconds: 3601 } }")]
    [InlineData("{ name: f, description: d, budget: { money: -1 } }")]
    [InlineData("{ name: f, description: d, budget: { hours: 1 } }")]
    [InlineData("{ name: f, description: d, zzz: 1 }")]
    public void What_the_schema_refuses_the_reader_refuses(string yaml)
    {
        Assert.False(Schema.IsValid(YamlAsJson.Read(yaml)));
        Assert.Throws<RequirementException>(() => RequirementFile.Parse(yaml, "f.yaml"));
    }

    [Theory]
    [InlineData("{ name: f, description: d }")]
    [InlineData("{ name: f, description: d, signature: 'int f(int x)' }")]
    [InlineData("{ name: f, description: d, params: { x: int }, returns: int }")]
    [InlineData("{ name: f, description: d, params: [int x], returns: int, examples: [] }")]
    [InlineData("{ name: f, description: d, examples: [{ in: a, out: [true] }, { in: b, out: [] }] }")]
    [InlineData("{ name: f, description: d, examples: [{ in: [{ a: [1] }], out: { b: 1 } }] }")]
    [InlineData("{ name: f, description: d, properties: [x > 0], uses: [g], value: { hoursSaved: 0, hourlyRate: 0 }, budget: { seconds: 3600, money: 0 } }")]
    public void What_the_reader_takes_the_schema_takes(string yaml)
    {
        Assert.Equal("f", RequirementFile.Parse(yaml, "f.yaml").Name);
        Assert.True(Schema.IsValid(YamlAsJson.Read(yaml)));
    }

    public static TheoryData<string> Examples => [.. Repository.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_file_is_valid(string file)
    {
        var text = File.ReadAllText(Repository.File("config", "examples", file));

        Assert.True(Schema.IsValid(Path.GetExtension(file) == ".json" ? JsonNode.Parse(text) : YamlAsJson.Read(text)));
    }

    private static IEnumerable<string> Names(JsonNode map) => map.AsObject().Select(entry => entry.Key);
}
