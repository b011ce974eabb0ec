using CodeFarm.Broth.Requirements;

namespace CodeFarm.Broth.Tests;

/// <summary>The optional fields of a requirement: none of them, all of them, and each out of bounds.</summary>
public sealed class RequirementFieldsTests
{
    private const string Head = "name: word-count\ndescription: Counts words.\n";

    [Theory]
    [InlineData(Head)]
    [InlineData(Head + "examples: []")]
    public void A_requirement_may_be_words_only(string yaml)
    {
        var requirement = RequirementFile.Parse(yaml, "w.yaml");

        Assert.Null(requirement.Signature);
        Assert.False(requirement.IsSignatureInferred);
        Assert.Empty(requirement.Examples);
        Assert.Empty(requirement.Properties);
        Assert.Empty(requirement.Uses);
        Assert.Null(requirement.Value);
        Assert.Null(requirement.Budget);
    }

    [Fact]
    public void A_requirement_may_have_a_signature_without_examples()
    {
        var requirement = RequirementFile.Parse(Head + "signature: int WordCount(string text)", "w.yaml");

        Assert.Equal("int WordCount(string text)", requirement.Signature?.ToString());
        Assert.False(requirement.IsSignatureInferred);
        Assert.Empty(requirement.Examples);
    }

    [Fact]
    public void A_signature_from_examples_is_known_to_be_inferred() =>
        Assert.True(RequirementFile.Parse(Head + "examples: [{ in: [a], out: 1 }]", "w.yaml").IsSignatureInferred);

    [Fact]
    public void All_fields_are_read()
    {
        var requirement = RequirementFile.Parse(
            Head + """
            properties: [" result >= 0 ", result <= text.Length]
            uses: [split-words, count]
            value: { hoursSaved: 12.5, hourlyRate: 60 }
            budget: { seconds: 30, money: 0 }
            """,
            "w.yaml");

        Assert.Equal(["result >= 0", "result <= text.Length"], requirement.Properties);
        Assert.Equal(["split-words", "count"], requirement.Uses);
        Assert.Equal(new RequirementValue(12.5, 60), requirement.Value);
        Assert.Equal(new RequirementBudget(30, 0), requirement.Budget);
    }

    [Fact]
    public void Json_has_the_same_fields()
    {
        var requirement = RequirementFile.Parse(
            """
            { "name": "f", "description": "d", "properties": ["result != \"\""], "uses": ["g"],
              "value": { "hoursSaved": 1e2, "hourlyRate": 0 }, "budget": { "seconds": 0.5 } }
            """,
            "f.json");

        Assert.Equal(["result != \"\""], requirement.Properties);
        Assert.Equal(["g"], requirement.Uses);
        Assert.Equal(new RequirementValue(100, 0), requirement.Value);
        Assert.Equal(new RequirementBudget(0.5, null), requirement.Budget);
    }

    [Theory]
    [InlineData("properties: result > 0", RequirementErrors.FieldType, "must be a list of texts")]
    [InlineData("properties: [[a]]", RequirementErrors.FieldType, "w.yaml:3:14: The field 'properties' must be a text")]
    [InlineData("properties: [' ']", RequirementErrors.Property, "This property is empty")]
    [InlineData("uses: slug", RequirementErrors.FieldType, "must be a list of texts, such as uses: [slug, word-count]")]
    [InlineData("uses: [slug, 1st]", RequirementErrors.Uses, "w.yaml:3:14: '1st' is no name of a function")]
    [InlineData("uses: [slug, slug]", RequirementErrors.Uses, "'slug' is named twice")]
    [InlineData("uses: [word-count]", RequirementErrors.Uses, "'word-count' uses itself")]
    [InlineData("value: 3", RequirementErrors.FieldType, "Expected value with the fields hoursSaved, hourlyRate")]
    [InlineData("value: { hoursSaved: 3 }", RequirementErrors.MissingField, "'hourlyRate' is missing")]
    [InlineData("value: { hoursaved: 3, hourlyRate: 1 }", RequirementErrors.UnknownField, "Did you mean 'hoursSaved'?")]
    [InlineData("value: { hoursSaved: -1, hourlyRate: 1 }", RequirementErrors.Value, "hoursSaved is -1. Give 0 or more.")]
    [InlineData("value: { hoursSaved: many, hourlyRate: 1 }", RequirementErrors.FieldType, "'hoursSaved' must be a number")]
    [InlineData("value: { hoursSaved: '1', hourlyRate: 1 }", RequirementErrors.FieldType, "without quotes")]
    [InlineData("value: { hoursSaved: .inf, hourlyRate: 1 }", RequirementErrors.FieldType, "'hoursSaved' must be a number")]
    [InlineData("value: { hoursSaved: .nan, hourlyRate: 1 }", RequirementErrors.FieldType, "'hoursSaved' must be a number")]
    [InlineData("budget: {}", RequirementErrors.MissingField, "The budget is empty")]
    [InlineData("budget: { seconds: 0 }", RequirementErrors.Budget, "seconds is 0. Give more than 0 and at most 3600 seconds.")]
    [InlineData("budget: { seconds: 3600.5 }", RequirementErrors.Budget, "seconds is 3600.5")]
    [InlineData("budget: { money: -0.01 }", RequirementErrors.Budget, "money is -0.01. Give 0 or more.")]
    [InlineData("budgets: { seconds: 1 }", RequirementErrors.UnknownField, "Did you mean 'budget'?")]
    public void A_mistake_has_its_code_its_place_and_its_remedy(string field, string code, string message)
    {
        var error = Assert.Throws<RequirementException>(() => RequirementFile.Parse(Head + field, "w.yaml"));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Line);
    }

    public static TheoryData<string, string, string> TooMuch => new()
    {
        { "properties: [" + string.Join(", ", Enumerable.Repeat("result > 0", 21)) + "]", RequirementErrors.TooLarge, "There are 21 properties" },
        { "properties: [" + new string('x', 501) + "]", RequirementErrors.Property, "501 characters" },
        { "uses: [" + string.Join(", ", Enumerable.Range(0, 21).Select(i => $"f{i}")) + "]", RequirementErrors.TooLarge, "There are 21 uses" },
        { "examples: [" + string.Join(", ", Enumerable.Range(0, 1001).Select(i => $"{{in: [{i}], out: 1}}")) + "]", RequirementErrors.TooLarge, "1001 examples" },
        { new string('z', 100_000) + ": 1", RequirementErrors.Syntax, "" },
        { "? " + new string('z', 100_000) + "\n: 1", RequirementErrors.UnknownField, "Known fields are" },
        { "examples: " + new string('[', 500_000), RequirementErrors.Syntax, "nested more than 16 deep" },
        { "examples: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)), RequirementErrors.Syntax, "nested more than 16 deep" },
        { "examples: " + string.Concat(Enumerable.Repeat("\n- ", 20)) + string.Concat(Enumerable.Repeat("- ", 100_000)), RequirementErrors.Syntax, "nested more than 16 deep" },
    };

    [Theory]
    [MemberData(nameof(TooMuch), DisableDiscoveryEnumeration = true)]
    public void What_is_too_long_too_many_or_too_deep_is_refused(string field, string code, string message)
    {
        var error = Assert.Throws<RequirementException>(() => RequirementFile.Parse(Head + field, "w.yaml"));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 500);
    }

    [Fact]
    public void A_description_has_an_end()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 900));

        var error = Assert.Throws<RequirementException>(
            () => RequirementFile.Parse($"name: f\ndescription: {words}", "w.yaml"));

        Assert.Equal(RequirementErrors.TooLarge, error.Code);
    }

    [Fact]
    public void Json_that_is_too_deep_is_refused_with_its_place()
    {
        var error = Assert.Throws<RequirementException>(
            () => RequirementFile.Parse("{ \"examples\":\n" + new string('[', 500_000), "f.json"));

        Assert.Equal((RequirementErrors.Syntax, 2, 16), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void A_place_in_json_counts_characters_across_lines()
    {
        var error = Assert.Throws<RequirementException>(
            () => RequirementFile.Parse("{ \"name\": \"f\",\n  \"description\": \"é😀\", \"zzz\": 1 }", "f.json"));

        Assert.Equal((RequirementErrors.UnknownField, 2, 25), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void The_largest_file_of_many_values_is_read_in_one_pass()
    {
        var items = string.Join(",", Enumerable.Repeat("1", 500_000));

        var requirement = RequirementFile.Parse(
            $"{{ \"name\": \"f\", \"description\": \"d\", \"examples\": [{{ \"in\": [[{items}]], \"out\": 1 }}] }}", "f.json");

        Assert.Equal("int F(IReadOnlyList<int> input)", requirement.Signature?.ToString());
    }
}
