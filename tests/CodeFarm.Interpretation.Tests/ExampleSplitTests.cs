using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Interpretation.Examples;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Interpretation.Tests;

public sealed class ExampleSplitTests
{
    private static readonly FunctionSignature Signature =
        FunctionSignature.Parse("IReadOnlyList<int> F(string text, int number, bool flag)");

    [Fact]
    public void Guiding_and_withheld_examples_are_disjoint_and_cover_the_suite() => Holds((suite, split) =>
        split.Guiding.Concat(split.Withheld).Order().SequenceEqual(Enumerable.Range(0, suite.Examples.Count)));

    [Fact]
    public void At_most_a_fifth_is_withheld_and_nothing_below_five() => Holds((suite, split) =>
        split.Withheld.Count <= suite.Examples.Count / 5);

    [Fact]
    public void Of_each_shape_of_input_and_output_at_least_one_example_guides() => Holds((suite, split) =>
    {
        var shapes = ExampleShape.Of(suite.Signature, suite.Examples);
        var guiding = split.Guiding.SelectMany(i => shapes[i].Features).ToHashSet();
        return split.Withheld.SelectMany(i => shapes[i].Features).All(guiding.Contains);
    });

    [Fact]
    public void Feedback_always_guides() => Holds((suite, split) => split.Withheld.All(i => i < suite.OwnCount));

    [Fact]
    public void The_same_suite_is_split_in_the_same_way() => Holds((suite, split) =>
        ExampleSplit.Of(suite, "").Withheld.SequenceEqual(split.Withheld));

    [Fact]
    public void The_order_of_the_examples_does_not_matter() => Holds((suite, split) =>
    {
        var own = suite.Examples.Take(suite.OwnCount).Reverse();
        var reversed = suite with { Examples = [.. own, .. suite.Examples.Skip(suite.OwnCount)] };

        return Withheld(reversed, ExampleSplit.Of(reversed, "")).SetEquals(Withheld(suite, split));
    });

    [Fact]
    public void From_five_alike_on_a_fifth_is_withheld()
    {
        var (five, ten) = (Suite(Numbers(5)), Suite(Numbers(10)));

        Assert.Single(ExampleSplit.Of(five, "").Withheld);
        Assert.Equal(2, ExampleSplit.Of(ten, "").Withheld.Count);
    }

    [Fact]
    public void The_only_example_with_a_result_is_never_withheld()
    {
        var signature = FunctionSignature.Parse("bool IsEven(int number)");
        var suite = new ExampleSuite(
            signature, [.. Enumerable.Range(1, 20).Select(i => Example([$"{i}"], i == 13 ? "false" : "true"))], 20, [], []);

        var split = ExampleSplit.Of(suite, "");

        Assert.Equal(4, split.Withheld.Count);
        Assert.DoesNotContain(12, split.Withheld);
    }

    [Fact]
    public void What_the_description_states_is_never_withheld()
    {
        var suite = Suite(Numbers(5));
        var withheld = Assert.Single(ExampleSplit.Of(suite, "Twice the number.").Withheld);
        var number = withheld + 1;

        var split = ExampleSplit.Of(suite, $"Twice the number: Twice(\"text\", {number}, true) == [{number}, {number}], and so on.");

        Assert.NotEqual(withheld, Assert.Single(split.Withheld));
    }

    [Fact]
    public void An_example_of_which_the_description_only_has_the_input_may_be_withheld()
    {
        var suite = Suite(Numbers(5));
        var withheld = ExampleSplit.Of(suite, "").Withheld;

        Assert.Equal(withheld, ExampleSplit.Of(suite, $"Twice a number such as {withheld[0] + 1}, with a text, true or false.").Withheld);
    }

    [Fact]
    public void Examples_of_which_each_is_the_only_one_of_its_shape_all_guide()
    {
        var signature = FunctionSignature.Parse("string F(IReadOnlyList<int> values, int number)");
        var suite = new ExampleSuite(
            signature,
            [
                Example(["[1]", "1"], "\"a\""), Example(["[1,2]", "-1"], "\"b\""), Example(["[1,2,3]", "5"], "\"\""),
                Example(["[2,1]", "0"], "\"c\""), Example(["[]", "3"], "\"d\""),
            ],
            5, [], []);

        var split = ExampleSplit.Of(suite, "");

        Assert.Empty(split.Withheld);
        Assert.Contains("each is the only one of its shape", split.Note, StringComparison.Ordinal);
    }

    private static void Holds(Func<ExampleSuite, ExampleSplit, bool> law) =>
        Prop.ForAll(Suites.ToArbitrary(), suite => law(suite, ExampleSplit.Of(suite, ""))).QuickCheckThrowOnFailure();

    private static HashSet<string> Withheld(ExampleSuite suite, ExampleSplit split) =>
        [.. split.Withheld.Select(i => string.Join(' ', suite.Examples[i].InputsJson))];

    private static RequirementExample[] Numbers(int count) =>
        [.. Enumerable.Range(1, count).Select(i => Example(["\"text\"", $"{i}", "true"], $"[{i},{i}]"))];

    private static ExampleSuite Suite(RequirementExample[] examples) => new(Signature, examples, examples.Length, [], []);

    private static RequirementExample Example(string[] inputs, string output) => new(inputs, output);

    private static Gen<RequirementExample> Examples { get; } =
        from text in Gen.Elements("\"\"", "\"a\"", "\"b\"", "\"a b\"", "\"c\"")
        from number in Gen.Choose(-2, 9)
        from flag in Gen.Elements("true", "false")
        from output in Gen.Elements("[]", "[1]", "[2]", "[1,2]", "[1,2,3]")
        select Example([text, $"{number}", flag], output);

    private static Gen<ExampleSuite> Suites { get; } =
        from count in Gen.Choose(0, 40)
        from examples in Gen.ArrayOf(Examples, count)
        let distinct = examples.DistinctBy(example => string.Join('\n', example.InputsJson)).ToArray()
        from own in Gen.Choose(0, distinct.Length)
        select new ExampleSuite(Signature, distinct, own, [], []);
}
