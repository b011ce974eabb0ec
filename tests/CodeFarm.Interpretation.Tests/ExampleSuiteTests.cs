using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Tests;

/// <summary>The suite grows by what callers report, as far as it fits.</summary>
public sealed class ExampleSuiteTests
{
    private const string Stated =
        "description: Twice the number.\nsignature: int Twice(int number)\nexamples: [{ in: [1], out: 2 }, { in: [2], out: 4 }]";

    private const string Inferred = "description: Twice the number.\nexamples: [{ in: [1], out: 2 }, { in: [2], out: 4 }]";

    [Fact]
    public void Feedback_joins_behind_the_users_examples_as_canonical_values()
    {
        var ready = Ready(Stated, Feedback("-3 ", " -6"));

        Assert.Equal(["2", "4", "-6"], ready.Examples.Select(example => example.OutputJson));
        Assert.Equal("-3", ready.Examples[2].InputsJson[0]);
        Assert.Empty(ready.Dropped);
    }

    [Fact]
    public void Feedback_that_contradicts_the_user_is_left_out_and_says_so()
    {
        var ready = Ready(Stated, Feedback("2", "5"));

        Assert.Equal(2, ready.Examples.Count);
        var dropped = Assert.Single(ready.Dropped);
        Assert.True(dropped.IsFeedback);
        Assert.Equal("It contradicts example 2, which gives 4 for the same inputs and came first.", dropped.Reason);
        Assert.Contains(ready.Notes, note => note.Contains("Feedback for (2) is left out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2", "4", "It repeats example 2.")]
    [InlineData("\"2\"", "4", "number: expected int, found the text \"2\"")]
    [InlineData("2.5", "5", "number: expected int, found the number 2.5")]
    [InlineData("[", "5", "expected JSON")]
    public void Feedback_that_adds_nothing_or_does_not_fit_is_left_out(string input, string output, string reason) =>
        Assert.Contains(reason, Assert.Single(Ready(Stated, Feedback(input, output)).Dropped).Reason, StringComparison.Ordinal);

    [Fact]
    public void Feedback_with_another_number_of_inputs_is_left_out() => Assert.Contains(
        "It has 2 inputs, and int Twice(int number) takes 1.",
        Assert.Single(Ready(Stated, new RequirementExample(["1", "2"], "3")).Dropped).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void Feedback_widens_an_inferred_signature()
    {
        var ready = Ready(Inferred, Feedback("2.5", "5"));

        Assert.Equal("int Asked(double input)", ready.Signature.ToString());
        Assert.Equal(3, ready.Examples.Count);
        Assert.Contains(ready.Notes, note => note.Contains("widened to int Asked(double input)", StringComparison.Ordinal));
    }

    [Fact]
    public void Feedback_of_another_kind_does_not_widen_an_inferred_signature()
    {
        var ready = Ready(Inferred, Feedback("\"x\"", "5"));

        Assert.Equal("int Asked(int input)", ready.Signature.ToString());
        Assert.Single(ready.Dropped);
    }

    [Fact]
    public void An_example_that_the_user_repeats_counts_once()
    {
        var ready = Asked.Interpret<Ready>(
            "description: d\nexamples: [{ in: [1], out: 2 }, { in: [1], out: 2 }, { in: [2], out: 4 }]");

        Assert.Equal(2, ready.Examples.Count);
        Assert.False(Assert.Single(ready.Dropped).IsFeedback);
    }

    [Fact]
    public void Doubles_that_differ_within_the_tolerance_are_no_contradiction()
    {
        var ready = Ready(
            "description: d\nsignature: double F(int x)\nexamples: [{ in: [1], out: 0.3 }, { in: [2], out: 1 }]",
            Feedback("1", "0.30000000000000004"));

        Assert.Equal("It repeats example 1.", Assert.Single(ready.Dropped).Reason);
    }

    private static RequirementExample Feedback(string input, string output) => new([input], output);

    private static Ready Ready(string yaml, params RequirementExample[] feedback) =>
        Asked.Interpret<Ready>(yaml, new InterpretationContext { Feedback = feedback });
}
