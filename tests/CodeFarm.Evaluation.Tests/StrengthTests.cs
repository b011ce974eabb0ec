namespace CodeFarm.Evaluation.Tests;

/// <summary>A suite that lets a function through which ignores its input proves nothing.</summary>
public sealed class StrengthTests(EvaluatorFixture farm) : IClassFixture<EvaluatorFixture>
{
    private const string Upper = "public static string Upper(string s) => s.ToUpperInvariant();";

    [Fact]
    public async Task Examples_that_all_return_nothing_decide_nothing()
    {
        var request = Contract.Of("string upper(string s)").Guided("\"\"", "\"\"");

        var result = await farm.EvaluateAsync(request, Upper);

        Assert.Null(result.Best);
        Assert.Contains("always returns \"\"", result.TooWeak!.Reason, StringComparison.Ordinal);
        Assert.StartsWith("The only example returns \"\": add one with another result.", result.TooWeak.Question, StringComparison.Ordinal);
        Assert.EndsWith("?", result.TooWeak.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_can_refuse_what_the_examples_cannot()
    {
        var request = Contract.Of("string upper(string s)").Guided("\"\"", "\"\"").Where("result.Length == s.Length");

        var result = await farm.EvaluateAsync(request, Upper);

        Assert.True(result.Passed);
        Assert.Equal("properties[0]", result.Report!.Strength.NullRefusedBy);
    }

    [Fact]
    public async Task A_withheld_example_refuses_a_table()
    {
        var request = Contract.Of("string upper(string s)").Guided("\"AB\"", "\"ab\"").Guided("\"X\"", "\"x\"").Withholding("\"CD\"", "\"cd\"");

        var strength = (await farm.EvaluateAsync(request, Upper)).Report!.Strength;

        Assert.Equal(new SuiteStrength(true, "example 1", true, "example 3", null), strength);
    }

    [Fact]
    public async Task Where_only_its_text_gives_a_table_away_the_user_is_told_what_would_help()
    {
        var request = Contract.Of("string upper(string s)").Guided("\"AB\"", "\"ab\"").Guided("\"XYZ\"", "\"xyz\"");

        var strength = (await farm.EvaluateAsync(request, Upper)).Report!.Strength;

        Assert.Equal((true, "its text"), (strength.RefusesTable, strength.TableRefusedBy));
        Assert.Contains("add examples", strength.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_of_the_most_parameters_is_judged_by_what_its_examples_say()
    {
        var parameters = Enumerable.Range(0, 16).Select(i => $"int p{i}").ToArray();
        var inputs = Enumerable.Range(0, 16).Select(i => $"{i}").ToArray();
        var request = Contract.Of($"int probe({string.Join(", ", parameters)})").Guided("120", inputs);
        var sum = string.Join(" + ", Enumerable.Range(0, 16).Select(i => $"p{i}"));

        var result = await farm.EvaluateAsync(request, $"public static int Probe({string.Join(", ", parameters)}) => unchecked({sum});");

        Assert.True(result.Passed);
        Assert.Equal(("example 1", false), (result.Report!.Strength.NullRefusedBy, result.Report.Strength.RefusesTable));
    }

    [Theory]
    [InlineData("IReadOnlyList<IReadOnlyList<int>> probe(IReadOnlyList<IReadOnlyList<int>> x, double d, long n, bool b)", "[[1],[]]", "[[1],[]]", "1.5", "-9223372036854775808", "true")]
    [InlineData("double probe(double x)", "\"NaN\"", "\"-Infinity\"")]
    [InlineData("string probe(string x)", "\"\\u0000\\\"\\\\ 🐮\"", "\"\\u0000\\\"\\\\ 🐮\"")]
    [InlineData("int probe()", "42")]
    public async Task Reference_candidates_exist_for_values_of_every_type(string signature, string output, params string[] inputs)
    {
        var request = Contract.Of(signature).Guided(output, inputs);
        var result = request.Signature.Parameters.Count == 0 ? "42" : request.Signature.Returns.CSharpName == "double" ? "double.NaN" : "x";

        var evaluated = await farm.EvaluateAsync(request, $"public static {request.Signature.Returns} Probe({string.Join(", ", request.Signature.Parameters)}) => {result};");

        Assert.True(evaluated.Passed, string.Join("\n", evaluated.Refusals));
        Assert.Equal("example 1", evaluated.Report!.Strength.NullRefusedBy);
    }
}
