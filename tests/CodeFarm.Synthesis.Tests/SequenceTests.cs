using CodeFarm.Synthesis.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class SequenceTests
{
    private static readonly Term Numbers = Term.OfParameter(0, typeof(IReadOnlyList<int>), 1);
    private static readonly Term Number = Term.OfParameter(0, typeof(int), 1);
    private static readonly Term State = Term.OfElement(typeof(int));
    private static readonly Term Element = Term.OfElement(typeof(int), 1);

    [Fact]
    public void A_fold_gives_each_result_to_the_next_application()
    {
        var term = Call("Fold", typeof(int), Numbers, Constant(1), Lambda<Func<int, int, int>>(Call("Subtract", typeof(int), Element, State)));

        var property = Prop.ForAll(SmallLists(), numbers =>
            Interpreter.Evaluate(term, [numbers])!.Equals(numbers.Aggregate(1, (state, number) => number - state)));

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Fact]
    public void A_fold_without_a_first_state_begins_with_the_first_element_and_is_undefined_for_an_empty_list()
    {
        var term = Call("FoldFromFirst", typeof(int), Numbers, Lambda<Func<int, int, int>>(Call("Subtract", typeof(int), State, Element)));

        Assert.Equal(10 - 3 - 2, Interpreter.Evaluate(term, [new[] { 10, 3, 2 }]));
        Assert.Null(Interpreter.Evaluate(term, [Array.Empty<int>()]));
    }

    [Fact]
    public void Running_results_are_as_many_as_the_elements()
    {
        var add = Lambda<Func<int, int, int>>(Call("Add", typeof(int), State, Element));
        var seeded = Call("Scan", typeof(IReadOnlyList<int>), Numbers, Constant(1), add);
        var unseeded = Call("ScanFromFirst", typeof(IReadOnlyList<int>), Numbers, add);

        Assert.Equal(new[] { 3, 6, 10 }, Interpreter.Evaluate(seeded, [new[] { 2, 3, 4 }]));
        Assert.Equal(new[] { 2, 5, 9 }, Interpreter.Evaluate(unseeded, [new[] { 2, 3, 4 }]));
    }

    [Fact]
    public void An_iteration_applies_its_function_as_often_as_told()
    {
        var twice = Lambda<Func<int, int>>(Call("Add", typeof(int), State, State));
        var result = Call("Iterate", typeof(int), Constant(3), Number, twice);
        var states = Call("States", typeof(IReadOnlyList<int>), Constant(3), Number, twice);

        Assert.Equal(24, Interpreter.Evaluate(result, [3]));
        Assert.Equal(new[] { 3, 6, 12, 24 }, Interpreter.Evaluate(states, [3]));
        Assert.Null(Interpreter.Evaluate(result, [-1]));
    }

    [Fact]
    public void An_iteration_with_a_condition_ends_where_it_does_not_hold_and_is_undefined_where_it_does_not_end()
    {
        var isLarge = Lambda<Func<int, bool>>(Call("Greater", typeof(bool), State, Constant(9)));
        var half = Lambda<Func<int, int>>(Call("Divide", typeof(int), State, Constant(2)));
        var next = Lambda<Func<int, int>>(Call("Add", typeof(int), State, Constant(1)));

        Assert.Equal(6, Interpreter.Evaluate(Call("IterateWhile", typeof(int), Number, isLarge, half), [100]));
        Assert.Equal(new[] { 100, 50, 25, 12 }, Interpreter.Evaluate(Call("StatesWhile", typeof(IReadOnlyList<int>), Number, isLarge, half), [100]));
        Assert.Null(Interpreter.Evaluate(Call("IterateWhile", typeof(int), Number, isLarge, next), [100]));
    }

    [Fact]
    public void Functions_that_are_applied_in_sequence_are_found()
    {
        var alternating = Solve(typeof(int), ([5, 3, 1], 3), ([10, 2], 8), ([7], 7), ([9, 4, 2, 1], 6));
        var decayed = Solve(typeof(IReadOnlyList<int>), ([8, 2, 4], new[] { 8, 6, 7 }), ([1, 5, 5, 9], new[] { 1, 5, 7, 12 }), ([6], new[] { 6 }));

        Assert.Equal(20 - (5 - (2 - 1)), alternating([20, 5, 2, 1]));
        Assert.Equal(new[] { 4, 8, 13, 10 }, decayed([4, 6, 9, 4]));
    }

    [Fact]
    public void Running_results_are_found_from_the_states_that_the_expected_list_shows()
    {
        int[][] lists = [[8, 2, 4, 9], [1, 5, 5], [6, -2, 3], []];

        // The first state is 1; the function is much dearer than what enumeration reaches within the bound of terms.
        var found = Solve(typeof(IReadOnlyList<int>), terms: 40_000, [.. lists.Select(list => (list, (object)Expected(list)))]);

        Assert.Equal(Expected([2, 7, 1, 8]), found([2, 7, 1, 8]));

        static int[] Expected(int[] numbers) => [.. numbers.Select((_, index) => numbers[..(index + 1)].Aggregate(1, (state, number) => number + number - state))];
    }

    private static Func<int[], object> Solve(Type returns, params (int[] Input, object Output)[] examples) => Solve(returns, 300_000, examples);

    private static Func<int[], object> Solve(Type returns, int terms, (int[] Input, object Output)[] examples)
    {
        var names = new[] { "Fold", "FoldFromFirst", "Scan", "ScanFromFirst", "Add", "Subtract", "Divide", "ReverseList", "Last", "First" };
        var library = new ComponentLibrary(ComponentLibrary.Standard.Components.Where(component => names.Contains(component.Name)));
        var problem = new SynthesisProblem("f", "", [new("numbers", typeof(IReadOnlyList<int>))], returns,
            [.. examples.Select(example => new SynthesisExample([example.Input], example.Output))]);
        var options = new SynthesisOptions { MaximumTerms = terms, MaximumCandidates = 1, Budget = TimeSpan.FromMinutes(5) };

        var result = new ProgramSynthesizer(library, options).Synthesize(problem, CancellationToken.None);

        Assert.True(result.Reason is null, result.Reason);
        var code = new EmittedCode(result.Candidates[0].Source);
        return numbers => code.Call("F", numbers);
    }

    private static Arbitrary<int[]> SmallLists() => Gen.Choose(-9, 9).ArrayOf().ToArbitrary();

    private static Term Constant(int number) => Term.OfConstant(number, 1);

    private static Term Lambda<TFunction>(Term body) => Term.OfLambda(body, typeof(TFunction));

    private static Term Call(string name, Type returns, params Term[] arguments) => Term.OfCall(
        ComponentLibrary.Standard.Components.First(component => component.Name == name && component.Returns == returns
            && component.Parameters.SequenceEqual(arguments.Select(argument => argument.Type))),
        arguments);
}
