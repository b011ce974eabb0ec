using CodeFarm.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Evaluation.Tests;

/// <summary>Laws over contracts and candidates that nobody chose.</summary>
public sealed class EvaluatorLawTests
{
    private static readonly CandidateEvaluator Evaluator = new(
        new InProcessSandbox(), new InProcessCompiler(), EvaluatorFixture.Patient with { MaximumGeneratedInputs = 8 });

    // What is asked for and what is offered: x * Factor + Offset, with other numbers where the candidate is wrong.
    private static readonly Arbitrary<(Line Asked, Line Offered, int[] Inputs)> Cases = Arb.From(
        from factor in Gen.Choose(-3, 3)
        from offset in Gen.Choose(-3, 3)
        from isRight in Gen.Elements(true, false)
        from otherFactor in Gen.Choose(-3, 3)
        from otherOffset in Gen.Choose(-3, 3)
        from count in Gen.Choose(1, 4)
        from inputs in Gen.Choose(-20, 20).ArrayOf(count)
        let asked = new Line(factor, offset)
        select (asked, isRight ? asked : new Line(otherFactor, otherOffset), inputs));

    [Fact]
    public void No_candidate_passes_that_breaks_an_example() => Check((request, offered, result) =>
        !result.Passed || Examples(request).All(offered.Holds));

    [Fact]
    public void A_candidate_that_holds_every_example_passes_or_the_suite_is_too_weak() => Check((request, offered, result) =>
        result.Passed || result.TooWeak is not null || !Examples(request).All(offered.Holds));

    [Fact]
    public void Whoever_is_refused_is_told_an_example_that_breaks() => Check((request, offered, result) =>
        result.Refusals.All(refusal => Examples(request).Any(example =>
            !offered.Holds(example) && refusal.Message.StartsWith(example.Name, StringComparison.Ordinal))));

    [Fact]
    public void A_suite_is_too_weak_exactly_where_every_example_returns_nothing() => Check((request, _, result) =>
        (result.TooWeak is not null) == Examples(request).All(example => example.OutputJson == "0"));

    private static void Check(Func<EvaluationRequest, Line, EvaluationResult, bool> law) =>
        Check(Config.QuickThrowOnFailure.WithMaxTest(25), law);

    private static void Check(Config config, Func<EvaluationRequest, Line, EvaluationResult, bool> law) => Prop.ForAll(Cases, example =>
    {
        var request = example.Inputs.Aggregate(
            Contract.Of("int line(int x)"),
            (request, x) => request.Guiding.Count < 3
                ? request.Guided($"{example.Asked.At(x)}", $"{x}")
                : request.Withholding($"{example.Asked.At(x)}", $"{x}"));
        var candidate = EvaluatorFixture.Compile(request.Signature, example.Offered.Source);
        var result = Evaluator.EvaluateAsync(request, [candidate], CancellationToken.None).GetAwaiter().GetResult();
        return law(request, example.Offered, result);
    }).Check(config);

    private static IEnumerable<SuiteExample> Examples(EvaluationRequest request) => request.Guiding.Concat(request.Withheld);

    private sealed record Line(int Factor, int Offset)
    {
        public string Source => $"public static int Line(int x) => unchecked(x * {Factor} + {Offset});";

        public int At(int x) => unchecked((x * Factor) + Offset);

        public bool Holds(SuiteExample example) =>
            $"{At(int.Parse(example.InputsJson[0], System.Globalization.CultureInfo.InvariantCulture))}" == example.OutputJson;
    }
}
