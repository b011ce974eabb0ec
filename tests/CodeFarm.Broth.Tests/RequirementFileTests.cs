using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Tests;

public sealed class RequirementFileTests
{
    private const string Head = "name: word-count\ndescription: Counts words.\n";

    [Fact]
    public void A_requirement_is_read_from_yaml()
    {
        var requirement = RequirementFile.Parse(
            """
            # counts
            name: word-count
            description: >
              Counts the words
              of a text.
            signature: int WordCount(string text)
            examples:
              - { in: ["a b"], out: 2 }
              - in: [12]          # the signature makes this a text
                out: 1
              - { in: "", out: 0 }
            """,
            "w.yaml");

        Assert.Equal("word-count", requirement.Name);
        Assert.Equal("Counts the words of a text.", requirement.Description);
        Assert.Equal("int WordCount(string text)", requirement.Signature?.ToString());
        Assert.Equal(["\"a b\"", "\"12\"", "\"\""], requirement.Examples.Select(e => Assert.Single(e.InputsJson)));
        Assert.Equal(["2", "1", "0"], requirement.Examples.Select(e => e.OutputJson));
    }

    [Fact]
    public void A_requirement_is_read_from_json()
    {
        var requirement = RequirementFile.Parse(
            """
            { "name": "join", "description": "Joins.", // why not
              "params": { "words": "string[]", "by": "string" }, "returns": "string",
              "examples": [ { "in": [["a", "b"], "\ud83d\ude00"], "out": "a😀b" } ] }
            """,
            "j.json");

        Assert.Equal("string Join(IReadOnlyList<string> words, string by)", requirement.Signature?.ToString());
        Assert.Equal("[\"a\",\"b\"]", requirement.Examples[0].InputsJson[0]);
        Assert.Equal("😀", FarmValue.Read(requirement.Examples[0].InputsJson[1], FarmType.String, "by"));
    }

    [Theory]
    [InlineData("{ in: [1], out: 2 }, { in: [2], out: 2.5 }", "double WordCount(int input)")]
    [InlineData("{ in: [\"1\", 3000000000], out: true }", "bool WordCount(string input1, long input2)")]
    [InlineData("{ in: [[]], out: a }, { in: [[1.5]], out: 007 }", "string WordCount(IReadOnlyList<double> input)")]
    [InlineData("{ in: [.nan], out: .inf }", "double WordCount(double input)")]
    [InlineData("{ in: [0x1F], out: -4 }", "int WordCount(int input)")]
    [InlineData("{ in: [{ 1: [a], b: [] }], out: { x: 1 } }, { in: [{}], out: {} }", "IReadOnlyDictionary<string, int> WordCount(IReadOnlyDictionary<string, IReadOnlyList<string>> input)")]
    [InlineData("{ in: [yes], out: !!str 12 }", "string WordCount(string input)")]
    public void A_signature_is_inferred_from_the_examples(string examples, string signature) => Assert.Equal(
        signature, RequirementFile.Parse($"{Head}examples: [{examples}]", "w.yaml").Signature?.ToString());

    [Fact]
    public void Params_may_be_a_list_of_csharp_text() => Assert.Equal(
        "int WordCount(string text, int n)",
        RequirementFile.Parse($"{Head}params: [string text, int n]\nreturns: int\nexamples: [{{in: [a, 1], out: 1}}]", "w.yaml")
            .Signature?.ToString());

    [Theory]
    [InlineData("name: [", RequirementErrors.Syntax, "not YAML")]
    [InlineData(Head + "examples:\n  - { in: ab\"], out: 1 }", RequirementErrors.Syntax, "not YAML")]
    [InlineData("", RequirementErrors.Syntax, "empty")]
    [InlineData("name: a\nname: b", RequirementErrors.Syntax, "w.yaml:2:1: The field 'name' appears twice")]
    [InlineData("name: &a x\ndescription: *a", RequirementErrors.Syntax, "Anchors")]
    [InlineData("name: !!binary x", RequirementErrors.Syntax, "tag")]
    [InlineData("name: a\n---\nname: b", RequirementErrors.Syntax, "second document")]
    [InlineData("name: word-count\ndescripton: x", RequirementErrors.UnknownField, "w.yaml:2:1: 'descripton' is no field of a requirement. Did you mean 'description'?")]
    [InlineData(Head + "zzz: 1", RequirementErrors.UnknownField, "Known fields are")]
    [InlineData(Head + "examples: [{ in: [1], out: 1, uot: 2 }]", RequirementErrors.UnknownField, "Did you mean 'out'")]
    [InlineData("description: x", RequirementErrors.MissingField, "'name' is missing")]
    [InlineData("name: x\ndescription: ' '", RequirementErrors.MissingField, "description is empty")]
    [InlineData(Head + "examples: [{ in: [1] }]", RequirementErrors.MissingField, "'out' is missing")]
    [InlineData(Head + "params: { a: int }\nexamples: [{ in: [1], out: 1 }]", RequirementErrors.MissingField, "'returns' is missing")]
    [InlineData("- a", RequirementErrors.FieldType, "Expected a requirement")]
    [InlineData("name: [a]", RequirementErrors.FieldType, "'name' must be a text")]
    [InlineData(Head + "examples: 3", RequirementErrors.FieldType, "must be a list")]
    [InlineData(Head + "params: 3\nreturns: int\nexamples: [{ in: [1], out: 1 }]", RequirementErrors.FieldType, "must map names to types")]
    [InlineData("name: 1 x", RequirementErrors.Name, "'1 x' is no name")]
    [InlineData(Head + "signature: int F(strin s)\nexamples: [{ in: [a], out: 1 }]", RequirementErrors.Signature, "w.yaml:3:12: 'strin'")]
    [InlineData(Head + "signature: int F(int s)\nreturns: int\nexamples: [{ in: [1], out: 1 }]", RequirementErrors.Signature, "Keep the signature only")]
    [InlineData(Head + "examples: [{ in: [[]], out: 1 }]", RequirementErrors.Signature, "every example has an empty list")]
    [InlineData(Head + "signature: int F(int s)\nexamples: [{ in: [1, 2], out: 1 }]", RequirementErrors.ExampleArity, "Example 1 has 2 inputs")]
    [InlineData(Head + "examples: [{ in: [1], out: 1 }, { in: [1, 2], out: 1 }]", RequirementErrors.ExampleArity, "Example 2 has 2 inputs, but the first example has 1")]
    [InlineData(Head + "signature: int F(int s)\nexamples: [{ in: [\"1\"], out: 1 }]", RequirementErrors.ExampleType, "remove the quotes")]
    [InlineData(Head + "signature: int F(int s)\nexamples: [{ in: [3000000000], out: 1 }]", RequirementErrors.ExampleType, "example 1, s: expected int, found 3000000000")]
    [InlineData(Head + "examples: [{ in: [1], out: 1 }, { in: [a], out: 1 }]", RequirementErrors.ExampleType, "Example 2, input 1: One value is int and another is string; no type holds both")]
    [InlineData(Head + "examples: [{ in: [null], out: 1 }]", RequirementErrors.ExampleType, "null has no type")]
    [InlineData(Head + "examples: [{ in: [1], out: { a: 1, b: x } }]", RequirementErrors.ExampleType, "no type holds both")]
    [InlineData(Head + "examples: [{ in: [1], out: { a: 1, a: 2 } }]", RequirementErrors.ExampleType, "\"a\" twice")]
    [InlineData(Head + "examples: [{ in: { a: 1 }, out: 1 }]", RequirementErrors.FieldType, "[{ a: 1 }]")]
    [InlineData(Head + "signature: int F(int s)\nexamples: [{ in: [{ a: 1 }], out: 1 }]", RequirementErrors.ExampleType, "s: expected int, found a dictionary")]
    [InlineData(Head + "examples: [{ in: [{ b: 2, a: 1 }], out: 1 }, { in: [{ a: 1, b: 2 }], out: 2 }]", RequirementErrors.ConflictingExamples, "gives 2 here")]
    [InlineData(Head + "examples: [{ in: [1.0], out: 1 }, { in: [1], out: 2 }]", RequirementErrors.ConflictingExamples, "Example 2: (1) gives 2 here and 1 in line 3, example 1.")]
    public void A_mistake_has_its_code_its_place_and_its_remedy(string yaml, string code, string message)
    {
        var error = Assert.Throws<RequirementException>(() => RequirementFile.Parse(yaml, "w.yaml"));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("w.yaml:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"name\": }", RequirementErrors.Syntax, "j.json:1:11")]
    [InlineData("", RequirementErrors.Syntax, "not JSON")]
    [InlineData("{ \"name\": \"\\ud83d\" }", RequirementErrors.Syntax, "surrogate")]
    [InlineData("{\n  \"name\": 12 }", RequirementErrors.FieldType, "j.json:2:11")]
    [InlineData("{ \"name\": \"f\", \"description\": \"d\", \"signature\": \"int F(string s)\",\n \"examples\": [{ \"in\": [12], \"out\": 1 }] }", RequirementErrors.ExampleType, "expected string, found 12")]
    public void Json_has_the_same_errors(string json, string code, string message)
    {
        var error = Assert.Throws<RequirementException>(() => RequirementFile.Parse(json, "j.json"));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_that_repeat_each_other_are_no_conflict() => Assert.Equal(
        2, RequirementFile.Parse($"{Head}examples: [{{in: [1], out: 1}}, {{in: [1], out: 1}}]", "w.yaml").Examples.Count);

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<RequirementException>(() => RequirementFile.ReadAsync("/nowhere/w.yaml", default));

        Assert.Equal(RequirementErrors.Unreadable, error.Code);
    }

    [Fact]
    public void A_file_out_of_bounds_is_refused()
    {
        var error = Assert.Throws<RequirementException>(
            () => RequirementFile.Parse(new string(' ', RequirementFile.MaxBytes + 1), "w.yaml"));

        Assert.Equal(RequirementErrors.TooLarge, error.Code);
    }

    [Fact]
    public async Task A_file_is_read_from_disk()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        try
        {
            await File.WriteAllTextAsync(path, "\uFEFF" + Head + "examples: [{ in: [a], out: 1 }]");

            Assert.Equal("word-count", (await RequirementFile.ReadAsync(path, default)).Name);

            await File.WriteAllBytesAsync(path, [0x6e, 0xff, 0xfe]);
            Assert.Equal(
                RequirementErrors.Syntax,
                (await Assert.ThrowsAsync<RequirementException>(() => RequirementFile.ReadAsync(path, default))).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
