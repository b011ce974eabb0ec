using CodeFarm.Synthesis.Guidance;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class GuidanceTests
{
    private static readonly string[] FeatureNames = ["type returns int", "type 1 parameters", "Numbers>Number sum", "word sum"];
    private static readonly string[] ComponentNames = ["Sum", "Max", "SomethingRemoved"];

    public static TheoryData<Requirement> Requirements => [.. SolvedRequirements.All];

    [Theory]
    [MemberData(nameof(Requirements))]
    public void The_features_of_a_task_are_the_same_each_time(Requirement requirement)
    {
        var examples = ExampleSet.From(requirement.Problem);

        var features = TaskFeatures.Of(requirement.Problem, examples);

        Assert.NotEmpty(features);
        Assert.Equal(features.Order(), TaskFeatures.Of(requirement.Problem, examples).Order());
    }

    [Fact]
    public void The_model_decides_what_is_tried_first_and_not_which_answer_is_best()
    {
        var pairs = TextRequirements.All.Take(12).Select(requirement => (With: Best(requirement, SearchIdeas.All), Without: Best(requirement, SearchIdeas.All & ~SearchIdeas.CostModel)))
            .Where(pair => pair.With is not null && pair.With.Program == pair.Without?.Program).ToArray();

        Assert.True(pairs.Length > 5, $"only {pairs.Length} programs were found both ways");
        Assert.All(pairs, pair => Assert.Equal(pair.Without!.Cost, pair.With!.Cost));
    }

    private static SynthesisCandidate? Best(Requirement requirement, SearchIdeas ideas) =>
        new ProgramSynthesizer(ComponentLibrary.Standard, new() { MaximumTerms = 20_000, Budget = TimeSpan.FromMinutes(5), Ideas = ideas })
            .Synthesize(requirement.Problem, CancellationToken.None).Candidates is [var best, ..] ? best : null;

    [Fact]
    public void Features_say_what_holds_in_all_examples_and_what_in_some()
    {
        var requirement = Tests.Requirements.Of("total(int[] numbers) -> int", "Adds them.", [[new[] { 1, 2, 3 }, 6], [new[] { 4 }, 4]]);

        var features = TaskFeatures.Of(requirement.Problem, ExampleSet.From(requirement.Problem));

        Assert.Contains("Numbers>Number sum", features);
        Assert.Contains("Numbers>Number maximum?", features);
        Assert.Contains("Numbers> ascending", features);
        Assert.Contains(">Number positive", features);
        Assert.Contains("type returns int", features);
        Assert.Contains("word tot", features);
        Assert.DoesNotContain("Numbers>Number spread", features);
    }

    [Fact]
    public void Values_of_any_size_give_features_quickly_and_without_failing()
    {
        var problem = new SynthesisProblem("long", "", [new("text", typeof(string)), new("items", typeof(IReadOnlyList<string>)), new("none", typeof(IReadOnlyList<int>))], typeof(string),
            [new([new string('a', 1_000_000), Enumerable.Repeat("b", 100_000).ToArray(), Array.Empty<int>()], "")]);

        Assert.NotEmpty(TaskFeatures.Of(problem, ExampleSet.From(problem)));
    }

    [Fact]
    public void Adjustments_are_bounded_whatever_the_weights_are()
    {
        var weights = Gen.Choose(-1_000, 1_000).Select(number => number / 50f).ArrayOf(40);

        var bounded = Prop.ForAll(weights.ToArbitrary(), numbers =>
            Model(numbers).Adjustments(FeatureNames).Values.All(adjustment => adjustment is >= CostModel.LowestAdjustment and <= CostModel.HighestAdjustment and not 0));

        Check.One(Config.QuickThrowOnFailure, bounded);
    }

    [Fact]
    public void A_model_says_nothing_of_components_that_it_does_not_know_and_nothing_without_more_than_types()
    {
        var model = Model([3, -2, 1, 0.5f]);

        Assert.DoesNotContain("Reverse", model.Adjustments(FeatureNames).Keys);
        Assert.Empty(model.Adjustments(["type returns int", "a feature that it never saw"]));
    }

    [Fact]
    public void Components_that_a_model_does_not_know_keep_their_cost()
    {
        var requirement = Tests.Requirements.Of("total(int[] numbers) -> int", "", [[new[] { 1, 2, 3 }, 6]]);
        var plain = ComponentLibrary.Standard.For(requirement.Problem);

        var adjusted = ComponentLibrary.Standard.For(requirement.Problem, new Dictionary<string, int> { ["Sum"] = 2, ["Order"] = -2, ["SomethingRemoved"] = -2 });

        Assert.All(plain.Zip(adjusted), pair => Assert.Equal(
            pair.First.Name switch { "Sum" => pair.First.Cost + 2, "Order" => Math.Max(1, pair.First.Cost - 2), _ => pair.First.Cost }, pair.Second.Cost));
    }

    [Fact]
    public void A_model_reads_back_from_its_file()
    {
        var model = Model([1.5f, -0.25f, 3, 0.125f]);
        using var file = new MemoryStream();
        CostModelFile.Write(model, file);
        file.Position = 0;

        var read = CostModelFile.Read(file);

        Assert.Equal(model.Features, read.Features);
        Assert.Equal(model.Components, read.Components);
        Assert.Equal(model.Network.Weights.SelectMany(weights => weights), read.Network.Weights.SelectMany(weights => weights));
        Assert.Throws<InvalidDataException>(() => CostModelFile.Read(new MemoryStream(new byte[64])));
    }

    private static CostModel Model(float[] pattern)
    {
        var network = new GuidanceNetwork(FeatureNames.Length, 16, ComponentNames.Length);
        var place = 0;
        foreach (var weights in network.Weights)
        {
            for (var index = 0; index < weights.Length; index++)
                weights[index] = pattern.Length == 0 ? 0 : pattern[place++ % pattern.Length];
        }

        return new CostModel(FeatureNames, ComponentNames, network);
    }
}
