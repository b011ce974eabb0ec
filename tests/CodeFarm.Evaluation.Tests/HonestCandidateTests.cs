using System.Text.Json;

namespace CodeFarm.Evaluation.Tests;

public sealed class HonestCandidateTests(EvaluatorFixture farm) : IClassFixture<EvaluatorFixture>
{
    private const string Initials =
        "public static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0] + \".\"));";

    private const string Roman =
        """
        public static string Roman(int n)
        {
            var numerals = new (int Value, string Sign)[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") };
            var text = new StringBuilder();
            foreach (var (value, sign) in numerals)
            {
                for (; n >= value && n < 4000; n -= value)
                    text.Append(sign);
            }

            return text.ToString();
        }
        """;

    [Fact]
    public async Task A_program_that_holds_every_example_passes_and_the_report_says_why()
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
        Assert.Equal(4 + report.Robustness.Inputs, report.InputsRunTwice);
        Assert.Equal(report.InputsRunTwice - 1, Assert.Single(report.Properties).Inputs);
        Assert.True(report.ElapsedMicros > 0);
    }

    [Theory]
    [InlineData("string fizz(int n)", "public static string Fizz(int n) => n % 15 == 0 ? \"FizzBuzz\" : n % 3 == 0 ? \"Fizz\" : n % 5 == 0 ? \"Buzz\" : n.ToString(CultureInfo.InvariantCulture);",
        "\"Fizz\"", "9", "\"Buzz\"", "20", "\"FizzBuzz\"", "30", "\"7\"", "7")]
    [InlineData("string grade(int points)", "public static string Grade(int points) => points >= 90 ? \"excellent\" : points >= 50 ? \"passed\" : \"failed\";",
        "\"excellent\"", "95", "\"passed\"", "71", "\"failed\"", "12")]
    [InlineData("string roman(int n)", Roman, "\"V\"", "5", "\"X\"", "10", "\"MCMXC\"", "1990")]
    [InlineData("bool is_weekend(string day)", "public static bool IsWeekend(string day) => day == \"Saturday\" || day == \"Sunday\";",
        "true", "\"Saturday\"", "true", "\"Sunday\"", "false", "\"Monday\"")]
    [InlineData("int words(string text)", "public static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;",
        "3", "\"to be or\"", "1", "\"word\"", "0", "\"\"")]
    [InlineData("IReadOnlyList<int> evens(IReadOnlyList<int> xs)", "public static IReadOnlyList<int> Evens(IReadOnlyList<int> xs) => xs.Where(x => x % 2 == 0).ToList();",
        "[2,4]", "[1,2,3,4]", "[]", "[7]", "[8,8]", "[8,8]")]
    [InlineData("double mean(IReadOnlyList<double> xs)", "public static double Mean(IReadOnlyList<double> xs) => xs.Count == 0 ? 0 : xs.Sum() / xs.Count;",
        "2.5", "[1,2,3,4]", "0", "[]", "-1.25", "[-1.25]")]
    [InlineData("int days((DateOnly From, DateOnly To) range)", "public static int Days((DateOnly From, DateOnly To) range) => range.To.DayNumber - range.From.DayNumber;",
        "1", "[\"2024-02-29\",\"2024-03-01\"]", "-31", "[\"2024-02-01\",\"2024-01-01\"]", "366", "[\"2024-01-01\",\"2025-01-01\"]")]
    [InlineData("char? initial(string name)", "public static char? Initial(string name) => name.Length == 0 || char.IsSurrogate(name[0]) ? null : name[0];",
        "\"a\"", "\"ada\"", "null", "\"\"", "\"G\"", "\"Grace\"")]
    [InlineData("IReadOnlyDictionary<char, int> letters((string, bool) text)",
        "public static IReadOnlyDictionary<char, int> Letters((string, bool) text) => text.Item1.Where(char.IsAsciiLetter).GroupBy(c => text.Item2 ? char.ToLowerInvariant(c) : c).ToDictionary(g => g.Key, g => g.Count());",
        "{\"a\":2,\"d\":1}", "[\"Ada\",true]", "{}", "[\"\",false]", "{\"B\":1,\"b\":1}", "[\"Bb\",false]")]
    public async Task Honest_programs_with_constants_of_their_own_are_no_tables(string signature, string members, params string[] examples)
    {
        var request = Contract.Of(signature);
        foreach (var example in examples.Chunk(2))
            request = request.Guided(example[0], example[1]);

        var result = await farm.EvaluateAsync(request, members);

        Assert.True(result.Passed, string.Join("\n", result.Refusals) + result.TooWeak);
    }

    [Fact]
    public async Task A_name_that_was_withheld_clears_a_table_that_knows_it_all_the_same()
    {
        var request = Contract.Of("int month(string name)").Guided("1", "\"January\"").Guided("3", "\"March\"").Guided("12", "\"December\"")
            .Withholding("7", "\"July\"");

        var result = await farm.EvaluateAsync(
            request,
            "private static readonly string[] Names = [\"January\", \"February\", \"March\", \"April\", \"May\", \"June\", \"July\", \"August\", "
            + "\"September\", \"October\", \"November\", \"December\"]; public static int Month(string name) => Array.IndexOf(Names, name) + 1;");

        Assert.True(result.Passed, string.Join("\n", result.Refusals));
    }

    [Fact]
    public async Task The_report_serialises_and_comes_back()
    {
        var options = EvaluatorFixture.Patient with { MaximumMutants = 6, MutationBudget = TimeSpan.FromSeconds(30) };

        var report = (await farm.EvaluateAsync(Contract.Initials, options, Initials)).Report!;

        var json = JsonSerializer.Serialize(report);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<EvaluationReport>(json)));
        Assert.Equal("All examples guided the generator: too few to withhold.", report.Withholding);
    }
}
