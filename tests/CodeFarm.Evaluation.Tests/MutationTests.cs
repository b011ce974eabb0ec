namespace CodeFarm.Evaluation.Tests;

/// <summary>Small changes to a candidate that passed tell what the suite would not notice.</summary>
public sealed class MutationTests(EvaluatorFixture farm) : IClassFixture<EvaluatorFixture>
{
    private static readonly EvaluationOptions Thorough = EvaluatorFixture.Patient with
    {
        MaximumMutants = 20,
        MutationBudget = TimeSpan.FromSeconds(60),
    };

    [Fact]
    public async Task Changes_that_an_example_notices_are_killed()
    {
        var request = Contract.Of("int larger(int a, int b)").Guided("7", "7", "2").Guided("9", "3", "9").Guided("4", "4", "4");

        var mutation = await MutateAsync(request, "public static int Larger(int a, int b) => a > b ? a : b;");

        // > and >= differ for equal numbers only, where both results are the same.
        var survivor = Assert.Single(mutation.Survivors);
        Assert.Equal("line 9: > → >=", survivor.Change);
        Assert.Null(survivor.Witness);
        Assert.Equal((mutation.Tried - 1, mutation.Made), (mutation.Killed, mutation.Tried));
        Assert.InRange(mutation.Score, 0.5, 0.99);
    }

    [Fact]
    public async Task A_survivor_comes_with_a_call_that_tells_it_apart()
    {
        var request = Contract.Of("string first(string text)").Guided("\"a\"", "\"a\"").Guided("\"b\"", "\"b\"");

        var mutation = await MutateAsync(request, "public static string First(string text) => text.Split(' ').First();");

        var survivor = Assert.Single(mutation.Survivors, survivor => survivor.Change == "line 9: First → Last");
        Assert.StartsWith("first(", survivor.Witness, StringComparison.Ordinal);
        Assert.Contains("the changed one gave", survivor.Witness, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_kills_what_no_example_notices()
    {
        var request = Contract.Of("string first(string text)").Guided("\"a\"", "\"a\"").Guided("\"b\"", "\"b\"");
        const string First = "public static string First(string text) => text.Split(' ').First();";

        var without = await MutateAsync(request, First);
        var with = await MutateAsync(request.Where("text.StartsWith(result, StringComparison.Ordinal)"), First);

        Assert.True(with.Killed > without.Killed, $"{with.Killed} of {with.Tried}, {without.Killed} of {without.Tried}");
    }

    [Fact]
    public async Task A_change_that_never_ends_costs_the_others_nothing()
    {
        var request = Contract.Of("int sum(int n)").Guided("10", "4").Guided("15", "5");

        var mutation = await MutateAsync(
            request,
            "public static int Sum(int n) { var sum = 0; for (var i = n; i > 0; i--) { sum = unchecked(sum + i); if (i > 1000000) i = 7; } return sum; }",
            Thorough with { MutationBudget = TimeSpan.FromMinutes(2) });

        // What never ends is killed by its deadline; the others still have their turn.
        Assert.True(mutation.Tried > mutation.Made / 2, $"{mutation.Tried} of {mutation.Made}");
        Assert.True(mutation.Killed > mutation.Tried / 2, $"{mutation.Killed} of {mutation.Tried}");
    }

    [Fact]
    public async Task Without_a_budget_nothing_is_tried()
    {
        var mutation = await MutateAsync(
            Contract.Of("int same(int x)").Guided("1", "1"), "public static int Same(int x) => x;",
            Thorough with { MutationBudget = TimeSpan.Zero });

        Assert.Equal((0, 0, 1.0), (mutation.Made, mutation.Tried, mutation.Score));
    }

    private async Task<MutationReport> MutateAsync(EvaluationRequest request, string members, EvaluationOptions? options = null)
    {
        var result = await farm.EvaluateAsync(request, options ?? Thorough, members);

        Assert.True(result.Passed, string.Join("\n", result.Refusals));
        return result.Report!.Mutation;
    }
}
