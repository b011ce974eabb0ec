using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Tests;
using CodeFarm.Broth.Types;
using CodeFarm.Evaluation.Suite;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Evaluation.Tests;

/// <summary>Laws of the inputs that are made from a contract.</summary>
public sealed class SuiteTests
{
    private static readonly Arbitrary<EvaluationRequest> Contracts = Arb.From(
        from texts in Gen.Choose(1, 4).SelectMany(count => ArbMap.Default.GeneratorFor<NonNull<string>>().ArrayOf(count))
        from numbers in ArbMap.Default.GeneratorFor<int>().ArrayOf(texts.Length)
        from lists in ArbMap.Default.GeneratorFor<double[]>().ArrayOf(texts.Length)
        select texts.Select((text, i) => (Text: Json(Whole(text.Get)), Number: $"{numbers[i]}", List: Json(lists[i])))
            .Aggregate(
                Contract.Of("int probe(string text, int number, IReadOnlyList<double> list)"),
                (request, row) => request.Guided("1", row.Text, row.Number, row.List)));

    private static readonly Gen<EvaluationRequest> Typed =
        from type in FarmValues.Type
        from values in FarmValues.Value(type).ArrayOf(3)
        let signature = new FunctionSignature("probe", [new("value", type)], FarmType.Int)
        select values.Aggregate(
            Contract.Of(signature.ToString()), (request, value) => request.Guided("1", FarmValue.Write(value, type)));

    [Fact]
    public void The_same_contract_gives_the_same_suite() => Check(request =>
        Keys(SuiteGenerator.Generate(request, 40)).SequenceEqual(Keys(SuiteGenerator.Generate(request, 40))));

    [Fact]
    public void Every_input_fits_the_signature() => Check(request => SuiteGenerator.Generate(request, 40).All(input =>
        input.InputsJson.Zip(request.Signature.Parameters).All(pair =>
            FarmValue.Write(FarmValue.Read(pair.First, pair.Second.Type, "in"), pair.Second.Type) == pair.First)));

    [Fact]
    public void Every_type_has_inputs_that_fit() => Prop.ForAll(
        Typed.ToArbitrary(),
        request =>
        {
            var type = request.Signature.Parameters[0].Type;
            var suite = SuiteGenerator.Generate(request, 40);
            // The examples may be all the values there are of a truth value, or one that may be null.
            var isTiny = type.Parts().All(part => part.Kind is FarmKind.Bool or FarmKind.Nullable);
            return (isTiny || suite.Length > 0) && suite.All(input =>
                FarmValue.Write(FarmValue.Read(input.InputsJson[0], type, "in"), type) == input.InputsJson[0]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_input_comes_twice_and_none_is_an_example() => Check(request =>
    {
        var keys = Keys(SuiteGenerator.Generate(request, 40)).ToArray();
        return keys.Length == keys.Distinct().Count()
            && !keys.Intersect(request.Guiding.Select(example => string.Join('\n', example.InputsJson))).Any();
    });

    [Fact]
    public void There_are_never_more_inputs_than_asked_for() => Check(request =>
        Enumerable.Range(0, 12).All(maximum => SuiteGenerator.Generate(request, maximum).Length <= maximum));

    [Fact]
    public void Variations_keep_the_shape_of_the_examples()
    {
        var request = Contract.Of("string probe(string date)").Guided("\"\"", "\"2024-02-29\"").Guided("\"\"", "\"1999-12-31\"");

        var variations = SuiteGenerator.Generate(request, 40).Where(input => input.Kind == InputKind.Variation).ToArray();

        Assert.NotEmpty(variations);
        Assert.All(variations, input => Assert.Matches("^\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"$", input.InputsJson[0]));
    }

    [Fact]
    public void Every_kind_of_input_has_its_share()
    {
        var suite = SuiteGenerator.Generate(Contract.Initials, 40);

        Assert.Equal(40, suite.Length);
        Assert.Contains(suite, input => input is { Kind: InputKind.Boundary, InputsJson: ["\"\""] });
        Assert.All(Enum.GetValues<InputKind>(), kind => Assert.True(suite.Count(input => input.Kind == kind) >= 4));
    }

    private static void Check(Func<EvaluationRequest, bool> law) =>
        Prop.ForAll(Contracts, law).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Keys(IEnumerable<GeneratedInput> suite) => suite.Select(input => string.Join('\n', input.InputsJson));

    private static string Json(string text) => FarmValue.Write(text, FarmType.String);

    private static string Json(double[] list) => FarmValue.Write(list, FarmType.ListOf(FarmType.Double));

    // Half of a character is no value of the farm.
    private static string Whole(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
