using CodeFarm.Broth.Types;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Broth.Tests;

public sealed class FarmTypeTests
{
    [Fact]
    public void What_is_printed_is_parsed_back() => Prop.ForAll(
        FarmValues.Type.ToArbitrary(), type => FarmType.Parse(type.CSharpName, [.. type.Parts().Where(part => part.Kind == FarmKind.Record)]) == type).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("string", "string")]
    [InlineData(" System.Int32 ", "int")]
    [InlineData("Boolean", "bool")]
    [InlineData("List<string>", "IReadOnlyList<string>")]
    [InlineData("string[]", "IReadOnlyList<string>")]
    [InlineData("IReadOnlyList< int >", "IReadOnlyList<int>")]
    [InlineData("System.Collections.Generic.IEnumerable<double>", "IReadOnlyList<double>")]
    [InlineData("List<int>[]", "IReadOnlyList<IReadOnlyList<int>>")]
    [InlineData("Dictionary<string,int>", "IReadOnlyDictionary<string, int>")]
    [InlineData("System.DateTime", "DateTime")]
    [InlineData("Decimal", "decimal")]
    [InlineData("char ?", "char?")]
    [InlineData("Nullable<Int32>", "int?")]
    [InlineData("(int, string)", "(int, string)")]
    [InlineData("( int Count ,List<string> Names )[]", "IReadOnlyList<(int Count, IReadOnlyList<string> Names)>")]
    [InlineData("Dictionary<DateOnly, (int, double)?>", "IReadOnlyDictionary<DateOnly, (int, double)?>")]
    [InlineData("((int, int) From, (int, int) To)", "((int, int) From, (int, int) To)")]
    [InlineData("IDictionary< String , double[] >", "IReadOnlyDictionary<string, IReadOnlyList<double>>")]
    [InlineData("IReadOnlyDictionary<string, Dictionary<string, bool>>[]", "IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyDictionary<string, bool>>>")]
    public void Types_are_read_as_people_write_them(string text, string name) =>
        Assert.Equal(name, FarmType.Parse(text).CSharpName);

    [Theory]
    [InlineData("strng", "The nearest is string.")]
    [InlineData("integer", "The nearest is int.")]
    [InlineData("date", "The nearest is DateOnly.")]
    [InlineData("duration", "The nearest is TimeSpan.")]
    [InlineData("Datetme", "The nearest is DateTime.")]
    [InlineData("int??", "'int??' may be null")]
    [InlineData("(int)", "A tuple has 2 to 7 items, not 1.")]
    [InlineData("(int A, int A)", "two parts named A")]
    [InlineData("(int Item1, int B)", "cannot be named Item1")]
    [InlineData("Point", "'Point' is not a type the farm knows.")]
    [InlineData("IReadonlyLst<int>", "The nearest is IReadOnlyList")]
    [InlineData("List<string>?", "Write IReadOnlyList<string>.")]
    [InlineData("List", "does not say what the list holds")]
    [InlineData("Dictionary", "does not say what the dictionary holds")]
    [InlineData("Dictionary<int>", "does not say what the dictionary holds")]
    [InlineData("Dictionary<int[], bool>", "The keys of a dictionary are scalars")]
    [InlineData("Dictionary<string, int, bool>", "does not say what the dictionary holds")]
    [InlineData("map<string, int>", "The nearest is IReadOnlyDictionary<string, T>.")]
    [InlineData("Dictionary<string, int[][][][]>", "more than 4 deep")]
    [InlineData("", "The type is missing.")]
    [InlineData("int[][][][][]", "more than 4 deep")]
    [InlineData("int]", "Expected string, int")]
    public void A_type_that_is_not_known_is_explained(string text, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => FarmType.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("12", "int")]
    [InlineData("3000000000", "long")]
    [InlineData("30000000000000000000", "double")]
    [InlineData("1.5", "double")]
    [InlineData("\"12\"", "string")]
    [InlineData("false", "bool")]
    [InlineData("[1, 2.5]", "IReadOnlyList<double>")]
    [InlineData("[[], [1]]", "IReadOnlyList<IReadOnlyList<int>>")]
    [InlineData("{\"a\": 1, \"b\": 2.5}", "IReadOnlyDictionary<string, double>")]
    [InlineData("[{}, {\"a\": []}, {\"b\": [true]}]", "IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<bool>>>")]
    public void The_type_of_a_value_is_the_narrowest(string json, string name) =>
        Assert.Equal(name, FarmType.Infer(json).CSharpName);

    [Theory]
    [InlineData("null")]
    [InlineData("{\"a\": null}")]
    [InlineData("{\"a\": 1, \"b\": \"c\"}")]
    [InlineData("[{}, []]")]
    [InlineData("[1, \"a\"]")]
    [InlineData("[")]
    public void A_value_without_a_type_is_explained(string json) =>
        Assert.Throws<FormatException>(() => FarmType.Infer(json));

    [Fact]
    public void An_empty_list_or_dictionary_takes_the_type_of_the_others()
    {
        Assert.False(FarmType.Infer("[]").IsComplete);
        Assert.False(FarmType.Infer("{}").IsComplete);
        Assert.Equal(FarmType.DictionaryOf(FarmType.Int), FarmType.Unify(FarmType.Infer("{}"), FarmType.Infer("{\"a\": 1}")));
        Assert.Equal(FarmType.ListOf(FarmType.Int), FarmType.Unify(FarmType.Infer("[]"), FarmType.Infer("[1]")));
    }

    [Fact]
    public void Unification_does_not_depend_on_the_order() => Prop.ForAll(
        FarmValues.Type.Two().ToArbitrary(), pair => Unified(pair.Item1, pair.Item2) == Unified(pair.Item2, pair.Item1))
        .QuickCheckThrowOnFailure();

    private static FarmType? Unified(FarmType first, FarmType second)
    {
        try
        {
            return FarmType.Unify(first, second);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
