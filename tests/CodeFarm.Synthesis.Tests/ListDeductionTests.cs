namespace CodeFarm.Synthesis.Tests;

public sealed class ListDeductionTests
{
    private const int MostTerms = 60_000;

    [Fact]
    public void A_list_between_constant_lists_is_found() => Solves(
        [([4, 7], [9, 8, 6, 4, 7, 1, 2]), ([5], [9, 8, 6, 5, 1, 2]), ([], [9, 8, 6, 1, 2])],
        ([3, 1, 3], [9, 8, 6, 3, 1, 3, 1, 2]));

    [Fact]
    public void An_element_that_is_replaced_by_another_is_found() => Solves(
        [([4, 7, 9], [4, 9, 9]), ([5, 1, 2, 8], [5, 8, 2, 8]), ([6, 6, 0], [6, 0, 0])],
        ([1, 2, 3, 4], [1, 4, 3, 4]));

    [Fact]
    public void A_filter_by_an_unusual_bound_is_found() => Solves(
        [([37, 90, 12, 42], [90, 42]), ([40, 39, 38], [40, 39]), ([38, 99], [99]), ([1], [])],
        ([50, 20, 39], [50, 39]));

    [Fact]
    public void Elements_at_even_places_are_found() => Solves(
        [([5, 6, 7, 8, 9], [5, 7, 9]), ([3, 3, 1, 2], [3, 1]), ([8], [8]), ([2, 9, 2, 9, 2, 9], [2, 2, 2])],
        ([1, 2, 3, 4], [1, 3]));

    [Fact]
    public void Elements_that_are_overwritten_from_a_place_on_are_found() => Solves(
        [([3, 1, 2], [3, 6, 6]), ([5], [5]), ([2, 2, 9, 1], [2, 14, 14, 14])],
        ([4, 3, 3], [4, 10, 10]));

    [Fact]
    public void The_first_of_equal_elements_is_found_to_be_removed() => Solves(
        [([7, 99, 63, 7, 7], [99, 63, 7, 7]), ([47, 14, 7, 6], [47, 14, 6]), ([8, 3, 42, 7, 78, 7], [8, 3, 42, 78, 7]), ([7], [])],
        ([1, 2, 7, 7], [1, 2, 7]));

    [Fact]
    public void An_order_of_results_is_found_before_a_formula_of_places() => Solves(
        [([3, 4, 5], [9, 16, 25]), ([2, 6, -3], [4, 9, 36])],
        ([1, -7, 3], [1, 9, 49]));

    [Fact]
    public void A_function_is_taken_apart_through_a_sign_and_a_square() => Solves(
        [([1, 5], [-529, -361]), ([20, 30], [-16, -36])],
        ([24, 0], [0, -576]));

    [Fact]
    public void A_constant_list_is_found() => Solves(
        [([4], [7, 1, 8]), ([], [7, 1, 8]), ([3, 9], [7, 1, 8])],
        ([6, 6, 6], [7, 1, 8]));

    private static void Solves((int[] Input, int[] Output)[] examples, (int[] Input, int[] Output) unseen)
    {
        var synthesizer = new ProgramSynthesizer(
            ComponentLibrary.Standard, new SynthesisOptions { Budget = TimeSpan.FromMinutes(5), MaximumTerms = MostTerms, MaximumCandidates = 1 });
        var problem = new SynthesisProblem(
            "f", "", [new("numbers", typeof(IReadOnlyList<int>))], typeof(IReadOnlyList<int>),
            [.. examples.Select(example => new SynthesisExample([example.Input], example.Output))]);

        var result = synthesizer.Synthesize(problem, CancellationToken.None);

        Assert.Null(result.Reason);
        Assert.Equal(unseen.Output, new EmittedCode(result.Candidates[0].Source).Call("F", unseen.Input));
    }
}
