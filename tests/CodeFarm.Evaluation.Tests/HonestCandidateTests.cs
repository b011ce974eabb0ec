namespace CodeFarm.Evaluation.Tests;

public sealed class HonestCandidateTests(EvaluatorFixture farm) : IClassFixture<EvaluatorFixture>
{
    private const string Initials =
        "public static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0] + \".\"));";

    [Fact]
    public async Task A_program_that_holds_every_example_passes()
    {
        var request = Contract.Initials.Withholding("\"K.J.\"", "\"Katherine Johnson\"").Where("result.Length <= 2 * name.Length");

        var result = await farm.EvaluateAsync(request, Initials);

        Assert.Equal((0, true), (result.Best, result.Passed));
        Assert.Empty(result.Refusals);
        Assert.Null(result.TooWeak);
        var report = result.Report!;
        Assert.Equal("example 4 was withheld from the generator.", report.Withholding);
        Assert.Equal((3, 1, 1), (report.Suite.Guiding, report.Suite.Withheld, report.Suite.Properties));
        Assert.Contains("unpaired surrogate", Assert.Single(report.Robustness.Findings).Outcome, StringComparison.Ordinal);
        Assert.Equal(report.CasesRun - 2, report.CasesPassed);
        Assert.Equal("example 1", report.Strength.NullRefusedBy);
    }
}
