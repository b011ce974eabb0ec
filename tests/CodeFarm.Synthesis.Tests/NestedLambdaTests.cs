using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Tests;

public sealed class NestedLambdaTests
{
    private static readonly SynthesisParameter[] Numbers = [new("numbers", typeof(IReadOnlyList<int>))];
    private static readonly SynthesisParameter[] Rows = [new("rows", typeof(IReadOnlyList<IReadOnlyList<int>>))];

    [Fact]
    public void A_nested_lambda_sees_the_elements_of_the_one_around_it()
    {
        var numbers = Term.OfParameter(0, typeof(IReadOnlyList<int>), 1);
        var isLess = Term.OfCall(Component("Less", typeof(bool)), Term.OfElement(typeof(int)), Term.OfElement(typeof(int), Term.ElementsOfLambda));
        var count = Term.OfCall(Component("CountWhere", typeof(int)), numbers, Term.OfLambda(isLess, typeof(Func<int, bool>)));
        var ranks = Term.OfCall(Component("Select", typeof(IReadOnlyList<int>)), numbers, Term.OfLambda(count, typeof(Func<int, int>)));

        Assert.Equal(new[] { 2, 0, 1 }, Interpreter.Evaluate(ranks, [new[] { 9, 3, 5 }]));
        Assert.True(count.UsesElement);
        Assert.False(ranks.UsesElement);
    }

    [Fact]
    public void A_count_within_the_list_for_each_of_its_elements_is_found()
    {
        var rank = Solve("rank", ["Select", "CountWhere", "Less", "Greater", "Add"], Numbers, typeof(IReadOnlyList<int>),
            (new[] { 9, 3, 5 }, new[] { 2, 0, 1 }), (new[] { 4, 8, 6, 2 }, new[] { 1, 3, 2, 0 }), (new[] { 7 }, new[] { 0 }));

        Assert.Equal(new[] { 1, 0, 3, 2, 4 }, rank(new[] { 20, 10, 40, 30, 50 }));
    }

    [Fact]
    public void A_lambda_over_the_elements_of_an_element_is_found()
    {
        var counts = Solve("positives", ["Select", "CountWhere", "Less", "Greater", "Add"], Rows, typeof(IReadOnlyList<int>),
            (new int[][] { [1, -2], [3, 4, 5] }, new[] { 1, 3 }), (new int[][] { [], [-1, -5], [2] }, new[] { 0, 0, 1 }));

        Assert.Equal(new[] { 2, 1 }, counts(new int[][] { [5, 6, -7, -8], [-1, 9] }));
    }

    private static Func<object, object> Solve(
        string name, string[] components, SynthesisParameter[] parameters, Type returns, params (object Input, object Output)[] examples)
    {
        var library = new ComponentLibrary(ComponentLibrary.Standard.Components.Where(component => components.Contains(component.Name)));
        var problem = new SynthesisProblem(name, "", parameters, returns, [.. examples.Select(example => new SynthesisExample([example.Input], example.Output))]);
        var options = new SynthesisOptions { MaximumTerms = 300_000, MaximumCandidates = 1, Budget = TimeSpan.FromMinutes(5) };

        var result = new ProgramSynthesizer(library, options).Synthesize(problem, CancellationToken.None);

        Assert.True(result.Reason is null, result.Reason);
        var code = new EmittedCode(result.Candidates[0].Source);
        return input => code.Call(Emission.Identifiers.Pascal(name), input);
    }

    private static Component Component(string name, Type returns) => ComponentLibrary.Standard.Components.First(component =>
        component.Name == name && component.Returns == returns && component.Parameters[0] is var first
        && (first == typeof(int) || first == typeof(IReadOnlyList<int>)));
}
