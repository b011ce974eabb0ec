using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class SimplificationTests
{
    /// <summary>The components that the rules speak of.</summary>
    private static readonly HashSet<string> Names =
    [
        "Not", "IsEmpty", "Where", "Any", "All", "Equal", "NotEqual", "Less", "LessOrEqual", "Greater", "GreaterOrEqual", "SameText", "DifferentText",
        "Count", "CountWhere", "Length", "First", "Last", "Take", "TakeLast", "Skip", "SkipLast", "Order", "OrderDescending", "OrderBy", "ReverseList",
        "ReverseText", "Distinct", "Trim", "Select", "Join", "Sum", "Max", "Min", "ContainsItem", "CountOf", "WithoutItem", "FirstCharacters", "SkipCharacters",
        "LastCharacters", "DropLastCharacters", "Substring", "Add", "Subtract", "Multiply", "Divide", "ToReal", "Range", "SelectIndexed", "WhereIndexed",
        "FromTo", "SumOf", "IndexesWhere",
    ];

    private const int TermsPerPair = 3;

    [Fact]
    public void A_simplified_term_has_the_value_of_the_original_wherever_that_has_one()
    {
        var random = new RandomTerms(seed: 7);
        var components = ComponentLibrary.Standard.Components.Where(component => Names.Contains(component.Name)).ToArray();
        var pairs =
            from outer in components
            from argument in Enumerable.Range(0, outer.Parameters.Count - outer.Functions)
            from inner in components
            where inner.Returns == outer.Parameters[argument]
            from term in Enumerable.Range(0, TermsPerPair)
            select random.Nested(outer, argument, inner);
        var changed = pairs.Select(term => (Original: term, Simple: Simplification.Of(term))).Where(pair => !ReferenceEquals(pair.Original, pair.Simple)).ToArray();
        Assert.True(changed.Length > 200, $"only {changed.Length} terms were simplified");

        var agreement = Prop.ForAll(EmissionTests.Inputs().ToArbitrary(), inputs => changed.All(pair => Agrees(pair.Original, pair.Simple, inputs)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(20), agreement);
    }

    [Fact]
    public void What_is_simple_is_not_simplified_further()
    {
        var random = new RandomTerms(seed: 8);
        var terms = ComponentLibrary.Standard.Components.Select(component => Simplification.Of(random.Of(component, 3)));

        Assert.All(terms, term => Assert.Same(term, Simplification.Of(term)));
    }

    [Fact]
    public void Slices_of_a_slice_become_one_range() =>
        Assert.Equal("text[^10..^7]", Written(Call("FirstCharacters", Call("LastCharacters", Text, Number(10)), Number(3))));

    [Fact]
    public void The_characters_between_two_indexes_are_a_range() =>
        Assert.Equal("text[2..5]", Written(Call("Substring", Text, Number(2), Number(3))));

    [Fact]
    public void A_negation_becomes_the_opposite_comparison() =>
        Assert.Equal("index != 1", Written(Call("Not", Call("Equal", Index, Number(1)))));

    [Fact]
    public void A_negative_summand_is_subtracted() =>
        Assert.Equal("index - 3", Written(Call("Add", Index, Number(-3))));

    [Fact]
    public void A_summand_is_no_cheaper_subtracted_than_added()
    {
        var sum = Call("Add", Index, Term.OfConstant(-72, 8));

        Assert.Equal(sum.Cost, Simplification.Of(sum).Cost);
    }

    [Fact]
    public void An_index_that_a_lambda_does_not_use_is_no_parameter_of_it()
    {
        var text = Term.OfLambda(Call("Multiply", Term.OfElement(typeof(int)), Number(2)), typeof(Func<int, int, int>));
        var kept = Term.OfLambda(Call("Greater", Term.OfElement(typeof(int)), Number(2)), typeof(Func<int, int, bool>));

        Assert.Equal("numbers.Where(number => number > 2).Select(number => number * 2).ToArray()", Written(Call("SelectIndexed", Call("WhereIndexed", Numbers, kept), text)));
    }

    [Fact]
    public void An_index_that_a_lambda_within_another_uses_stays()
    {
        var inner = Term.OfLambda(Call("Add", Term.OfElement(typeof(int)), Term.OfElement(typeof(int), 3)), typeof(Func<int, int>));
        var outer = Term.OfLambda(Call("Sum", Call("Select", Numbers, inner)), typeof(Func<int, int, int>));

        Assert.Equal("SelectIndexed", Simplification.Of(Call("SelectIndexed", Numbers, outer)).Component!.Name);
    }

    [Fact]
    public void A_factor_of_one_goes() =>
        Assert.Equal("index", Written(Call("Multiply", Index, Number(1))));

    [Fact]
    public void What_is_added_to_itself_is_multiplied()
    {
        var twice = Call("Add", Call("Add", Index, Number(1)), Call("Add", Index, Number(1)));

        Assert.Equal("(index + 1) * 2", Written(twice));
        Assert.Equal("index * 2 - 10", Written(Call("Subtract", Call("Add", Index, Index), Number(10))));
        Assert.Equal(twice.Cost, Simplification.Of(twice).Cost);
    }

    [Fact]
    public void What_is_added_up_of_each_element_is_one_step() =>
        Assert.Equal("numbers.Sum(number => number * number)", Written(Call("Sum", Call("Select", Numbers, Squared))));

    [Fact]
    public void A_sum_within_a_sum_leaves_the_outer_one_simple_for_the_compiler()
    {
        var inner = Term.OfLambda(Call("SumOf", Numbers, Squared), typeof(Func<int, int>));

        Assert.Equal("numbers.Select(number => numbers.Sum(eachNumber => eachNumber * eachNumber)).Sum()", Written(Call("SumOf", Numbers, inner)));
    }

    [Theory]
    [InlineData(0, "Enumerable.Range(0, index + 1).Sum()")]
    [InlineData(1, "Enumerable.Range(1, index).Sum()")]
    [InlineData(3, "Enumerable.Range(3, index - 2).Sum()")]
    [InlineData(-3, "Enumerable.Range(-3, index + 4).Sum()")]
    public void Numbers_from_a_constant_on_are_counted_without_a_difference(int first, string expected) =>
        Assert.Equal(expected, Written(Call("Sum", Call("FromTo", Number(first), Index))));

    [Fact]
    public void An_integer_in_a_list_of_doubles_needs_no_cast() =>
        Assert.Equal("[index, 0.5]", Written(Call("ListOfTwo", Call("ToReal", Index), Real(0.5))));

    [Fact]
    public void A_share_reads_the_length_that_a_list_has()
    {
        var test = Term.OfLambda(Call("Greater", Term.OfElement(typeof(int)), Number(2)), typeof(Func<int, bool>));

        Assert.Equal("(double)numbers.Count(number => number > 2) / numbers.Count", Written(Call("ShareWhere", Numbers, test)));
    }

    [Fact]
    public void An_integer_beside_a_double_needs_no_cast() =>
        Assert.Equal("index * 0.5", Written(Call("Multiply", Call("ToReal", Index), Real(0.5))));

    [Fact]
    public void One_of_two_integers_whose_quotient_is_a_double_keeps_its_cast() =>
        Assert.Equal("(double)index / numbers.Count", Written(Call("Divide", Call("ToReal", Index), Call("ToReal", Call("Count", Numbers)))));

    [Fact]
    public void An_argument_that_is_a_double_needs_no_cast() =>
        Assert.Equal("Math.Sqrt(index)", Written(Call("SquareRoot", Call("ToReal", Index))));

    [Fact]
    public void A_result_that_is_a_double_needs_no_cast() =>
        Assert.Equal("index + 1", Written(Call("ToReal", Call("Add", Index, Number(1)))));

    [Fact]
    public void A_quotient_of_integers_that_becomes_a_double_keeps_its_cast() =>
        Assert.Equal("(double)(index / 2) * 0.5", Written(Call("Multiply", Call("ToReal", Call("Divide", Index, Number(2))), Real(0.5))));

    [Fact]
    public void A_choice_of_the_larger_number_is_a_maximum() =>
        Assert.Equal("Math.Max(index, 1)", Written(Term.OfConditional(Call("Greater", Index, Number(1)), Index, Number(1), 0)));

    [Fact]
    public void The_first_of_a_descending_order_is_the_maximum() =>
        Assert.Equal("numbers.Max()", Written(Call("First", Call("OrderDescending", Numbers))));

    [Fact]
    public void A_range_of_one_number_is_a_list_of_it() =>
        Assert.Equal("new[] { index }", Written(Call("Range", Index, Number(1))));

    [Fact]
    public void A_constant_is_counted_by_comparison() =>
        Assert.Equal("numbers.Count(number => number == 3)", Written(Call("CountOf", Numbers, Number(3))));

    [Fact]
    public void A_constant_is_left_out_by_comparison() =>
        Assert.Equal("numbers.Where(number => number != 3).ToArray()", Written(Call("WithoutItem", Numbers, Number(3))));

    [Fact]
    public void A_single_character_is_left_out_by_comparison() =>
        Assert.Equal("string.Concat(text.Where(letter => letter != ' '))", Written(Call("RemoveCharacters", Text, Term.OfConstant(" ", 1))));

    [Fact]
    public void A_list_that_the_next_step_reads_needs_no_array() =>
        Assert.Equal("numbers.Skip(1).Sum()", Written(Call("Sum", Call("Skip", Numbers, Number(1)))));

    [Fact]
    public void A_list_that_is_skipped_past_its_end_may_stand_in_any_step()
    {
        var skip = Call("Skip", Numbers, Number(5));
        var terms = ComponentLibrary.Standard.Components
            .Where(component => component.Functions == 0 && component.Parameters.Contains(skip.Type))
            .Where(component => component.Parameters.All(type => type == skip.Type || type == typeof(int)))
            .Select(component => Term.OfCall(component, [.. component.Parameters.Select(type => type == skip.Type ? skip : Index)])).ToArray();
        var lists = terms.Where(term => term.Type == skip.Type).SelectMany(term => new[] { Call("Sum", term), Call("Append", term, Index), Call("ConcatLists", Numbers, term) });
        terms = [.. terms, .. lists];
        var problems = terms.Select((term, index) => SourceEmitter.Emit(
            new SynthesisProblem($"f{index}", "", [new("text", typeof(string)), new("index", typeof(int)), new("numbers", typeof(IReadOnlyList<int>))], term.Type, []), term));
        var code = new EmittedCode([.. problems]);

        for (var index = 0; index < terms.Length; index++)
        {
            object[] inputs = ["", 2, new[] { 4, 1, 3 }];
            if (Interpreter.Evaluate(terms[index], inputs) is { } expected)
                Assert.Equal(expected, code.Call($"F{index}", inputs));
        }
    }

    [Fact]
    public void A_component_of_another_library_keeps_its_meaning_under_a_known_name()
    {
        var own = Component.Of<string, string>("Trim", 1, text => text + "!", new("{0} + \"!\"") { Precedence = Precedence.Additive });
        var twice = Term.OfCall(own, Term.OfCall(own, Text));

        Assert.Same(twice, Simplification.Of(twice));
    }

    private static Term Text { get; } = Term.OfParameter(0, typeof(string), 1);

    private static Term Index { get; } = Term.OfParameter(1, typeof(int), 1);

    private static Term Numbers { get; } = Term.OfParameter(2, typeof(IReadOnlyList<int>), 1);

    private static Term Squared { get; } =
        Term.OfLambda(Call("Multiply", Term.OfElement(typeof(int)), Term.OfElement(typeof(int))), typeof(Func<int, int>));

    private static Term Number(int value) => Term.OfConstant(value, 1);

    private static Term Real(double value) => Term.OfConstant(value, 1);

    private static Term Call(string name, params Term[] arguments) => Known.Call(name, arguments)!;

    private static string Written(Term term)
    {
        var source = SourceEmitter.Emit(
            new SynthesisProblem("f", "", [new("text", typeof(string)), new("index", typeof(int)), new("numbers", typeof(IReadOnlyList<int>))], term.Type, []), term);
        _ = new EmittedCode(source);
        return source[(source.IndexOf("=>", StringComparison.Ordinal) + 2)..source.LastIndexOf(';')].Trim();
    }

    private static bool Agrees(Term original, Term simple, object[] inputs) =>
        Interpreter.Evaluate(original, inputs) is not { } expected || ValueComparer.Instance.Equals(Interpreter.Evaluate(simple, inputs), expected)
            ? true
            : throw new InvalidOperationException($"{original.Component!.Name}({string.Join(", ", original.Children.Select(child => child.Component?.Name))}) changes its value");
}
