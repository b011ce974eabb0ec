using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Tests;

public sealed class RequirementInterpreterTests
{
    [Fact]
    public void A_signature_without_examples_is_asked_for_some_by_its_parameters_names_and_types()
    {
        var asked = Asked.Interpret<NeedsInput>(
            "description: The k-th word.\nsignature: string NthWord(string text, int k)");

        var question = Assert.Single(asked.Questions);
        Assert.Contains(
            "Which string should NthWord return for two or three values of text (string) and k (int)?", question.Text, StringComparison.Ordinal);
        Assert.Contains("in: [\"the quick brown fox\", 12]", question.Fragment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int F(Dictionary<string, int[]> stock, bool flag)")]
    [InlineData("bool F(bool flag)")]
    [InlineData("double Pi()")]
    [InlineData("IReadOnlyList<long> F(long[][] rows)")]
    public void The_fragment_of_examples_fits_the_signature(string signature)
    {
        var asked = Asked.Interpret<NeedsInput>($"description: d\nsignature: '{signature}'");

        var requirement = Asked.Yaml($"description: d\nsignature: '{signature}'\n{asked.Questions[0].Fragment}");

        Assert.NotEmpty(requirement.Examples);
    }

    [Fact]
    public void A_vague_description_of_a_known_signature_is_asked_about_too()
    {
        var asked = Asked.Interpret<NeedsInput>(
            "description: Find opportunities in prices.\nsignature: IReadOnlyList<int> F(IReadOnlyList<double> prices)");

        Assert.Equal("What exactly counts as an opportunity?", asked.Questions[0].Text);
        Assert.Equal(2, asked.Questions.Count);
    }

    [Theory]
    [InlineData("{ in: [1], out: true }", "One example does not tell")]
    [InlineData("{ in: [1], out: true }, { in: [2], out: true }", "All 2 examples return it")]
    [InlineData("{ in: [[]], out: [] }, { in: [[a]], out: [] }, { in: [[b]], out: [] }", "differ from []")]
    public void Examples_that_all_return_the_same_are_questioned(string examples, string text)
    {
        var signature = examples.Contains("[[", StringComparison.Ordinal) ? "signature: int[] F(string[] x)\n" : "";

        var asked = Asked.Interpret<NeedsInput>($"description: d\n{signature}examples: [{examples}]");

        var question = Assert.Single(asked.Questions);
        Assert.Contains(text, question.Text, StringComparison.Ordinal);
        Assert.StartsWith("examples:", question.Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fragment_shows_another_result()
    {
        var asked = Asked.Interpret<NeedsInput>("description: d\nexamples: [{ in: [1], out: true }]");

        Assert.Contains("out: false", asked.Questions[0].Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_without_parameters_may_always_return_the_same() => Asked.Interpret<Ready>(
        "description: d\nsignature: double Pi()\nexamples: [{ in: [], out: 3.14 }]");

    [Fact]
    public void An_unknown_function_to_build_upon_is_asked_about_with_the_nearest()
    {
        var asked = Asked.Interpret<NeedsInput>(
            "description: d\nuses: [initals, word-count, zzzzzzzz]\nexamples: [{ in: [a], out: 1 }, { in: [b], out: 2 }]",
            Asked.Knowing(Asked.Initials, Asked.WordCount));

        var question = Assert.Single(asked.Questions);
        Assert.StartsWith("There is no function 'initals': did you mean 'initials'?", question.Text, StringComparison.Ordinal);
        Assert.Contains("'zzzzzzzz': will you have it grown first", question.Text, StringComparison.Ordinal);
        Assert.Equal(["initials"], question.Choices);
        Assert.Equal("uses: [initials, word-count]\n", question.Fragment);
    }

    [Fact]
    public void Known_functions_to_build_upon_are_no_question() => Asked.Interpret<Ready>(
        "description: d\nuses: [initials]\nexamples: [{ in: [a], out: 1 }, { in: [b], out: 2 }]", Asked.Knowing(Asked.Initials));

    [Fact]
    public void There_are_never_more_than_three_questions() => Assert.Equal(
        3, Asked.Interpret<NeedsInput>("description: Analyze market data and find opportunities\nuses: [nothing]").Questions.Count);

    [Fact]
    public void What_was_assumed_is_noted()
    {
        var ready = Asked.Interpret<Ready>("description: d\nexamples: [{ in: [a], out: 1 }, { in: [b], out: 2 }]");

        Assert.Equal(
            [
                "The signature int Asked(string input) is inferred from the examples. State one to choose names and types.",
                "All 2 examples guide the search and are tests too; from 5 on some are withheld as an independent test.",
            ],
            ready.Notes);
    }

    public static TheoryData<string> Files => [.. Repository.Examples];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_example_file_is_ready_with_an_independent_test(string file)
    {
        var requirement = await RequirementFile.ReadAsync(Repository.File("config", "examples", file), default);

        var ready = Assert.IsType<Ready>(RequirementInterpreter.Interpret(requirement, InterpretationContext.Empty));

        Assert.Single(ready.WithheldExampleIndexes);
        Assert.Equal(requirement.Examples.Count - 1, ready.GuidingExampleIndexes.Count);
        Assert.Empty(ready.Dropped);
    }

    [Theory]
    [InlineData("initials.yaml", FunctionCategory.TextTransformation)]
    [InlineData("file-extension.yaml", FunctionCategory.TextTransformation)]
    [InlineData("fizz-buzz-label.yaml", FunctionCategory.Labelling)]
    [InlineData("shipping-class.yaml", FunctionCategory.Labelling)]
    [InlineData("moving-average.yaml", FunctionCategory.ListTransformation)]
    [InlineData("word-count.yaml", FunctionCategory.Parsing)]
    public async Task Functions_are_classified_by_types_and_examples(string file, FunctionCategory category)
    {
        var requirement = await RequirementFile.ReadAsync(Repository.File("config", "examples", file), default);

        var ready = Assert.IsType<Ready>(RequirementInterpreter.Interpret(requirement, InterpretationContext.Empty));

        Assert.Equal(category, ready.Classification.Category);
        Assert.NotEmpty(ready.Classification.Topics);
    }

    [Theory]
    [InlineData("bool F(int x)", "{ in: [1], out: true }, { in: [2], out: false }", FunctionCategory.Predicate)]
    [InlineData("double F(double x)", "{ in: [1], out: 1.5 }, { in: [2], out: 3 }", FunctionCategory.Calculation)]
    [InlineData("int F(string x)", "{ in: ['1'], out: 1 }, { in: ['2'], out: 2 }", FunctionCategory.Parsing)]
    [InlineData("int F(Dictionary<string, int> x)", "{ in: [{ a: 1 }], out: 1 }, { in: [{ a: 2 }], out: 2 }", FunctionCategory.RecordTransformation)]
    [InlineData("int F(int[] x)", "{ in: [[1]], out: 1 }, { in: [[2]], out: 2 }", FunctionCategory.Aggregation)]
    [InlineData("int[] F(int x)", "{ in: [1], out: [1] }, { in: [2], out: [1, 2] }", FunctionCategory.Generation)]
    [InlineData("string F(double x)", "{ in: [1], out: one }, { in: [2], out: two }", FunctionCategory.Formatting)]
    [InlineData("int F()", "{ in: [], out: 1 }", FunctionCategory.Constant)]
    public void Categories_follow_from_the_types(string signature, string examples, FunctionCategory category) => Assert.Equal(
        category, Asked.Interpret<Ready>($"description: d\nsignature: '{signature}'\nexamples: [{examples}]").Classification.Category);
}
