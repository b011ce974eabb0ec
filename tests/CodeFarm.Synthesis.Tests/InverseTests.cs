using System.Globalization;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

public sealed class InverseTests
{
    public static TheoryData<string> Invertible => [.. ComponentLibrary.Standard.Components
        .Where(component => component.Inverses.Count > 0).Select(component => component.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Invertible))]
    public void What_an_inverse_wants_gives_the_result_again(string name)
    {
        var random = new Random(7);
        var store = new ValueStore();
        var checkedCalls = 0;
        foreach (var component in ComponentLibrary.Standard.Components.Where(component => component.Name == name && component.Inverses.Count > 0))
        foreach (var inverse in component.Inverses)
        for (var round = 0; round < 200; round++)
        {
            var arguments = component.Parameters.Select(type => ValueKind.Of(type).Write(store, Any(type, random))).ToArray();
            var result = Interpreter.Apply(component.Evaluate, store, arguments, []);
            if (result == Slot.Undefined) continue;
            var slots = arguments.Select((slot, index) => inverse.Given.Contains(index) ? slot : Slot.Undefined).ToArray();

            var isPossible = inverse.Solve(store, result, slots);

            if (!isPossible || slots.Contains(Slot.Undefined)) continue;
            Assert.Equal(result, Interpreter.Apply(component.Evaluate, store, slots, []));
            checkedCalls++;
        }

        Assert.True(checkedCalls > 0, $"{name} was never inverted");
    }

    [Fact]
    public void A_list_that_does_not_begin_with_the_given_one_is_no_concatenation_with_it()
    {
        var store = new ValueStore();
        var concatenation = Find("ConcatLists").Inverses.Single(inverse => inverse.Given.Contains(0));
        long[] slots = [store.Write(new[] { 1, 2 }), Slot.Undefined];

        Assert.False(concatenation.Solve(store, store.Write(new[] { 1, 3, 4 }), slots));
        Assert.True(concatenation.Solve(store, store.Write(new[] { 1, 2, 4 }), slots));
        Assert.Equal([4], store.Read<int[]>(slots[1]));
    }

    [Fact]
    public void Any_factor_will_do_where_the_other_and_the_product_are_0()
    {
        var store = new ValueStore();
        var factor = ComponentLibrary.Standard.Components.Single(component => component.Name == "Multiply" && component.Returns == typeof(int)).Inverses[0];
        long[] slots = [0, store.Write(0)];

        Assert.True(factor.Solve(store, store.Write(0), slots));
        Assert.Equal(Slot.Undefined, slots[0]);
        Assert.False(factor.Solve(store, store.Write(5), slots));
    }

    [Theory]
    [InlineData(144, 12)]
    [InlineData(0, 0)]
    [InlineData(46340 * 46340, 46340)]
    [InlineData(143, null)]
    [InlineData(-4, null)]
    [InlineData(int.MaxValue, null)]
    public void A_square_has_one_root_that_is_not_negative(int square, int? root)
    {
        var store = new ValueStore();
        var inverse = ComponentLibrary.Standard.Components.Single(component => component.Name == "Square" && component.Returns == typeof(int)).Inverses.Single();
        long[] slots = [Slot.Undefined];

        Assert.Equal(root is not null, inverse.Solve(store, store.Write(square), slots));

        if (root is { } expected) Assert.Equal(expected, store.Read<int>(slots[0]));
    }

    [Theory]
    [InlineData("ababab", "ab", 3)]
    [InlineData("aaaa", "a", 4)]
    [InlineData("abcab", "abcab", 1)]
    [InlineData("aabaab", "aab", 2)]
    [InlineData("x", "x", 1)]
    public void A_text_repeats_the_shortest_one_that_it_is_made_of(string result, string text, int count)
    {
        var store = new ValueStore();
        var slots = new long[2];

        Assert.True(ComponentLibrary.Standard.Components.Single(component => component.Name == "Repeat").Inverses.Single().Solve(store, store.Write(result), slots));

        Assert.Equal((text, count), (store.Read<string>(slots[0]), store.Read<int>(slots[1])));
    }

    [Theory]
    [InlineData("Runs", "[[1,1],[1]]")]
    [InlineData("Runs", "[[1,2]]")]
    [InlineData("Runs", "[[]]")]
    [InlineData("Chunk", "[[1],[2,3]]")]
    [InlineData("Chunk", "[[1,2],[]]")]
    [InlineData("Chunk", "[[1],[2,3],[4]]")]
    [InlineData("Windows", "[[1,2],[3,4]]")]
    [InlineData("Windows", "[[1,2],[2]]")]
    [InlineData("Windows", "[[]]")]
    public void Lists_that_a_component_never_makes_have_no_inverse(string name, string result)
    {
        var store = new ValueStore();
        var lists = System.Text.Json.JsonSerializer.Deserialize<int[][]>(result)!;

        Assert.False(Find(name).Inverses.Single().Solve(store, store.Write(lists), new long[2]));
    }

    [Fact]
    public void A_single_chunk_says_nothing_of_the_size()
    {
        var store = new ValueStore();
        var slots = new long[2];

        Assert.True(Find("Chunk").Inverses.Single().Solve(store, store.Write<int[][]>([[1, 2]]), slots));

        Assert.Equal([1, 2], store.Read<int[]>(slots[0]));
        Assert.Equal(Slot.Undefined, slots[1]);
    }

    [Fact]
    public void Any_count_will_do_where_all_elements_are_taken()
    {
        var store = new ValueStore();
        long[] slots = [store.Write(new[] { 1, 2 }), 0];

        Assert.True(Find("Take").Inverses[0].Solve(store, store.Write(new[] { 1, 2 }), slots));

        Assert.Equal(Slot.Undefined, slots[1]);
    }

    [Fact]
    public void What_is_kept_of_equal_elements_is_open_unless_it_is_all_or_none_of_them()
    {
        var expected = Enumerable.Repeat(Slot.Undefined, 5).ToArray();

        Assert.True(FunctionInverse.IsKept.Solve([1, 2, 1, 3, 2], [1, 3, 2], expected));

        Assert.Equal([Slot.Undefined, 0, Slot.Undefined, 1, 1], expected);
    }

    [Fact]
    public void Elements_that_are_taken_while_a_function_holds_end_before_one_for_which_it_does_not()
    {
        var expected = Enumerable.Repeat(Slot.Undefined, 4).ToArray();

        Assert.True(FunctionInverse.IsTaken.Solve([5, 6, 7, 8], [5, 6], expected));
        Assert.False(FunctionInverse.IsTaken.Solve([5, 6, 7, 8], [6], expected));

        Assert.Equal([1, 1, 0, Slot.Undefined], expected);
    }

    private static Component Find(string name) =>
        ComponentLibrary.Standard.Components.Single(component => component.Name == name && component.Parameters[0] == typeof(IReadOnlyList<int>));

    private static object Any(Type type, Random random)
    {
        if (ValueTypes.ElementOf(type) is { } element)
            return ValueTypes.Normalise(Enumerable.Range(0, random.Next(6)).Select(_ => Any(element, random)), type)!;
        return Scalar(type, random.Next(4));
    }

    private static object Scalar(Type type, int number) => type == typeof(string) ? number.ToString(CultureInfo.InvariantCulture)
        : type == typeof(bool) ? number % 2 == 0
        : Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
}
