using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

public sealed class SolvingTests(ITestOutputHelper output)
{
    public static TheoryData<Requirement> Requirements => [.. SolvedRequirements.All, .. TextRequirements.All, .. NumberRequirements.All, .. WrittenNumberRequirements.All, .. NestedRequirements.All, .. OrderingRequirements.All, .. TeamRequirements.All];

    public static TheoryData<Requirement> RequirementsOfRarerTypes => [.. TypeRequirements.All];

    [Theory]
    [MemberData(nameof(RequirementsOfRarerTypes))]
    public void A_function_of_characters_dates_tuples_nullable_values_or_other_keys_is_found_likewise(Requirement requirement) =>
        A_function_is_found_from_its_examples_and_does_the_withheld_ones_too(requirement);

    [Theory]
    [MemberData(nameof(Requirements))]
    public void A_function_is_found_from_its_examples_and_does_the_withheld_ones_too(Requirement requirement)
    {
        // The search ends with its answer; the budget only has to outlast a busy machine.
        var options = new SynthesisOptions { Budget = TimeSpan.FromMinutes(5) };
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, options);

        var result = synthesizer.Synthesize(requirement.Problem, CancellationToken.None);

        output.WriteLine($"{result.Elapsed.TotalMilliseconds:0} ms, {result.TermsExplored} terms, {result.Reason}");
        foreach (var candidate in result.Candidates)
            output.WriteLine($"cost {candidate.Cost} size {candidate.Size}\n{candidate.Source}");
        Assert.Null(result.Reason);
        var best = new EmittedCode(result.Candidates[0].Source);
        var function = Emission.Identifiers.Pascal(requirement.Problem.Name);
        foreach (var example in requirement.Problem.Examples.Concat(requirement.Withheld))
            {
            var expected = ValueTypes.Normalise(example.Output, requirement.Problem.Returns)!;
            Assert.True(ValueComparer.Satisfies(best.Call(function, [.. example.Inputs]), expected));
        }
    }
}
