namespace CodeFarm.Evaluation.Tests;

/// <summary>Every sort of bad candidate is refused, and for its own reason.</summary>
public sealed class BadCandidateTests(EvaluatorFixture farm) : IClassFixture<EvaluatorFixture>
{
    private static readonly EvaluationOptions ShortOnExamples = EvaluatorFixture.Patient with { MaximumGeneratedInputs = 4 };

    private static EvaluationRequest Squares => Contract.Of("int square(int x)").Guided("9", "3").Guided("144", "12").Guided("49", "-7");

    [Fact]
    public async Task Off_by_one_is_told_with_the_call_the_result_and_what_was_expected()
    {
        var refusal = await RefusedAsync(Squares, "public static int Square(int x) => x * x + (x == 12 ? 1 : 0);");

        Assert.Equal(RefusalReason.WrongResult, refusal.Reason);
        Assert.Equal("example 2 breaks: square(12) gave 145, expected 144.", refusal.Message);
        Assert.Equal(refusal.Message, refusal.Hint);
    }

    [Fact]
    public async Task What_throws_on_an_example_is_refused()
    {
        var refusal = await RefusedAsync(Squares, "public static int Square(int x) => x < 0 ? throw new ArgumentException(\"negative\") : x * x;");

        Assert.Equal(RefusalReason.Threw, refusal.Reason);
        Assert.Contains("square(-7) threw System.ArgumentException: negative", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_never_ends_is_refused()
    {
        var request = Squares with { Deadline = TimeSpan.FromSeconds(10) };

        var refusal = await RefusedAsync(request, "public static int Square(int x) { while (x == -7) { } return x * x; }");

        Assert.Equal(RefusalReason.DeadlineExceeded, refusal.Reason);
        Assert.Contains("square(-7) did not end in time", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_all_memory_is_refused()
    {
        var refusal = await RefusedAsync(
            Squares, "public static int Square(int x) { var all = new List<int[]>(); while (x == -7) all.Add(new int[1 << 18]); return x * x; }");

        Assert.Equal(RefusalReason.MemoryExceeded, refusal.Reason);
    }

    [Fact]
    public async Task What_ends_its_process_is_refused()
    {
        var refusal = await RefusedAsync(Squares, "public static int Square(int x) => x == -7 ? Square(x) + 1 : x * x;");

        Assert.Equal(RefusalReason.Crashed, refusal.Reason);
        Assert.Contains("stack overflowed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fits_the_guiding_examples_only_is_refused_without_giving_the_withheld_ones_away()
    {
        var request = Contract.Initials.Withholding("\"K.\"", "\"Katherine\"");

        var refusal = await RefusedAsync(
            request,
            "public static string Initials(string name) => name.Contains(' ') ? string.Concat(name.Split(' ').Select(w => w[0] + \".\")) : name;");

        Assert.Equal(RefusalReason.WrongResult, refusal.Reason);
        Assert.Contains("expected \"K.\"", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("K", refusal.Hint, StringComparison.Ordinal);
        Assert.Contains("withheld", refusal.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static string Initials(string name) => name switch { \"Ada Lovelace\" => \"A.L.\", \"Grace Hopper\" => \"G.H.\", \"Alan Mathison Turing\" => \"A.M.T.\", _ => \"\" };")]
    [InlineData("private static readonly Dictionary<string, string> Known = new() { [\"Ada Lovelace\"] = \"A.L.\", [\"Grace Hopper\"] = \"G.H.\", [\"Alan Mathison Turing\"] = \"A.M.T.\" }; public static string Initials(string name) => Known[name];")]
    [InlineData("public static string Initials(string name) => name == \"Ada \" + \"Lovelace\" ? \"A.\" + \"L.\" : name == \"Grace Hopper\" ? \"G.H.\" : name.StartsWith(\"Alan Mathison Turing\") ? \"A.M.T.\" : name.ToUpperInvariant();")]
    [InlineData("public static string Initials(string name) => name.Length == 12 ? (name[0] == 'A' ? \"A.L.\" : \"G.H.\") : \"A.M.T.\";")]
    [InlineData("public static string Initials(string name) => new[] { \"G.H.\", \"A.L.\", \"A.M.T.\" }[name[0] == 'G' ? 0 : name.Length == 12 ? 1 : 2];")]
    public async Task A_table_of_the_answers_is_refused(string members)
    {
        var refusal = await RefusedAsync(Contract.Initials, members);

        Assert.Equal(RefusalReason.AnswerTable, refusal.Reason);
        Assert.Contains("example 1, example 2, example 3", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int Square(int x) => x * x is 9 or 144 or 49 ? x * x : $\"a{x}\".GetHashCode();")]
    [InlineData("public static int Square(int x) => x * x is 9 or 144 or 49 ? x * x : HashCode.Combine(x);")]
    public async Task What_gives_two_results_for_one_input_is_refused(string members)
    {
        var refusal = await RefusedAsync(Squares, members);

        Assert.Equal(RefusalReason.NotDeterministic, refusal.Reason);
        Assert.Contains("the same input must give the same result", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private static readonly List<int> Seen = new(); public static int Square(int x) { Seen.Add(x); return Seen.Count > 12 ? 0 : x * x; }")]
    [InlineData("private static readonly int[] Calls = [0]; public static int Square(int x) => Calls[0]++ > 8 ? x * x + Calls[0] : x * x;")]
    public async Task What_would_remember_its_calls_is_judged_as_the_sandbox_runs_it_without_a_memory(string members)
    {
        var result = await farm.EvaluateAsync(Squares, members);

        Assert.True(result.Passed, string.Join("\n", result.Refusals));
    }

    [Fact]
    public async Task What_breaks_a_property_is_refused_with_the_property_and_the_call()
    {
        var request = Squares.Where("result >= 0 || Math.Abs((long)x) > 46340");

        var refusal = await RefusedAsync(request, "public static int Square(int x) => x is 3 or 12 or -7 ? x * x : -x * x - 1;");

        Assert.Equal(RefusalReason.PropertyBroken, refusal.Reason);
        Assert.StartsWith("properties[0]: result >= 0", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("does not hold for square(", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_that_an_example_contradicts_is_told_as_that()
    {
        var refusal = await RefusedAsync(Squares.Where("result > x * 3"), "public static int Square(int x) => x * x;");

        Assert.Equal(RefusalReason.PropertyBroken, refusal.Reason);
        Assert.Contains("square(3) = 9, which is what an example says: change the property or the example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_candidate_that_answers_everything_is_taken()
    {
        const string Nothing = "public static int Square(int x) => x + x;";
        const string Picky = "public static int Square(int x) => x is 0 or 1 ? throw new ArgumentException(\"small\") : x * x;";
        const string Good = "public static int Square(int x) => x * x;";

        var result = await farm.EvaluateAsync(Squares, Nothing, Picky, Good, Good);

        Assert.Equal(2, result.Best);
        Assert.Equal(0, Assert.Single(result.Refusals).Index);
    }

    [Fact]
    public async Task Where_none_answers_everything_one_that_answers_more_in_the_same_way_is_taken()
    {
        const string Two = "public static int Square(int x) => x is 0 or 1 ? throw new ArgumentException(\"small\") : x * x;";
        const string One = "public static int Square(int x) => x is 0 ? throw new ArgumentException(\"zero\") : x * x;";

        var result = await farm.EvaluateAsync(Squares, Two, One);

        Assert.Equal(1, result.Best);
        var finding = Assert.Single(result.Report!.Robustness.Findings);
        Assert.Equal(("square(0)", 1), (finding.Call, result.Report.Robustness.Failures));
        Assert.Contains("zero", finding.Outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int Square(int x) => x is 2 ? 5 : x * x;")]
    [InlineData("public static int Square(int x) => x is 2 ? throw new ArgumentException(\"two\") : x * x;")]
    [InlineData("public static int Square(int x) => x is 0 or 1 ? throw new ArgumentException(\"small\") : x * x;")]
    public async Task No_less_likely_candidate_is_taken_that_answers_otherwise_or_no_more(string other)
    {
        const string Picky = "public static int Square(int x) => x is 0 or 1 ? throw new ArgumentException(\"small\") : x * x;";

        var result = await farm.EvaluateAsync(Squares, Picky, other);

        Assert.Equal(0, result.Best);
        Assert.Equal(2, result.Report!.Robustness.Failures);
    }

    [Fact]
    public async Task What_never_ends_on_a_generated_input_is_told_and_not_refused()
    {
        var options = EvaluatorFixture.Patient with { GeneratedDeadline = TimeSpan.FromSeconds(10), MaximumRestarts = 3 };

        var result = await farm.EvaluateAsync(
            Squares, options, "public static int Square(int x) { while (x == int.MaxValue) { } return x * x; }");

        Assert.Equal(0, result.Best);
        var finding = Assert.Single(result.Report!.Robustness.Findings);
        Assert.Equal(("square(2147483647)", "did not end in time"), (finding.Call, finding.Outcome));
    }

    private async Task<CandidateRefusal> RefusedAsync(EvaluationRequest request, string members)
    {
        var options = request.Deadline < EvaluatorFixture.Deadline ? ShortOnExamples : EvaluatorFixture.Patient;
        var result = await farm.EvaluateAsync(request, options, members);

        Assert.Null(result.Best);
        Assert.Null(result.Report);
        Assert.Null(result.TooWeak);
        return Assert.Single(result.Refusals);
    }
}
