using System.Collections.Immutable;
using CodeFarm.Broth.Types;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Broth.Tests;

public sealed class FarmValueTests
{
    [Fact]
    public void What_is_written_is_read_back() => Prop.ForAll(
        FarmValues.TypeAndValue.ToArbitrary(),
        sample => FarmValue.AreEqual(
            sample.Value, FarmValue.Read(FarmValue.Write(sample.Value, sample.Type), sample.Type, "x"), sample.Type))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_read_has_the_clr_type() => Prop.ForAll(
        FarmValues.TypeAndValue.ToArbitrary(),
        sample => FarmValue.Read(FarmValue.Write(sample.Value, sample.Type), sample.Type, "x") is { } read
            ? sample.Type.ClrType.IsInstanceOfType(read)
            : sample.Type.Kind == FarmKind.Nullable)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Writing_is_canonical() => Prop.ForAll(
        FarmValues.TypeAndValue.ToArbitrary(),
        sample =>
        {
            var json = FarmValue.Write(sample.Value, sample.Type);
            return json == FarmValue.Write(FarmValue.Read(json, sample.Type, "x"), sample.Type);
        }).QuickCheckThrowOnFailure();

    private static readonly FarmType Point = FarmType.RecordOf("Point", [new("X", FarmType.Int), new("Y", FarmType.Int)]);

    private static readonly FarmType Counts = FarmType.DictionaryOf(FarmType.Int);

    [Theory]
    [InlineData("int", "\"12\"", "x: expected int, found the text \"12\".")]
    [InlineData("int", "2147483648", "x: expected int, a whole number from -2147483648 to 2147483647, found the number 2147483648.")]
    [InlineData("int", "1.5", "x: expected int, found the number 1.5.")]
    [InlineData("string", "12", "x: expected string, found the number 12.")]
    [InlineData("string", "null", "x: expected string, found null.")]
    [InlineData("bool", "\"true\"", "x: expected bool, found the text \"true\".")]
    [InlineData("double", "1e999", "x: expected double, a number from -1.7976931348623157E+308 to 1.7976931348623157E+308, found the number 1e999.")]
    [InlineData("double", "\"one\"", "x: expected double, found the text \"one\".")]
    [InlineData("int[]", "[1, 2, \"3\"]", "x[2]: expected int, found the text \"3\".")]
    [InlineData("int[][]", "[[1], [2, true]]", "x[1][1]: expected int, found true.")]
    [InlineData("string", "{}", "x: expected string, found the object {}.")]
    [InlineData("Dictionary<string, int>", "[]", "x: expected IReadOnlyDictionary<string, int>, found the list [].")]
    [InlineData("Dictionary<string, int[]>", "{\"a b\": [1, true]}", "x[\"a b\"][1]: expected int, found true.")]
    [InlineData("Dictionary<string, int>", "{\"a\": 1, \"\\u0061\": 2}", "x: expected each key once, found the key \"a\" twice.")]
    [InlineData("Dictionary<string, int>", "{\"\\ud83d\": 1}", "x: expected texts as keys, found a key with an unpaired surrogate (half of a character).")]
    [InlineData("char", "\"ab\"", "x: expected char, a text of one character of 16 bits such as \"a\", found the text \"ab\".")]
    [InlineData("char", "\"😀\"", "x: expected char, a text of one character of 16 bits such as \"a\", found the text \"\\ud83d\\ude00\".")]
    [InlineData("DateOnly", "\"2023-02-29\"", "x: expected DateOnly, a text such as \"2024-02-29\", found the text \"2023-02-29\".")]
    [InlineData("DateOnly", "\"29.02.2024\"", "x: expected DateOnly, a text such as \"2024-02-29\", found the text \"29.02.2024\".")]
    [InlineData("DateTime?", "\"2024-02-29T10:00:00+01:00\"", "x: expected DateTime, a text such as \"2024-02-29T13:45:00\", with Z at its end for UTC and no other zone, found the text \"2024-02-29T10:00:00+01:00\".")]
    [InlineData("TimeSpan", "\"90\"", "x: expected TimeSpan, a text such as \"01:30:00\" or, with days, \"2.01:30:00\", found the text \"90\".")]
    [InlineData("int[]", "[1, null]", "x[1]: expected int, found null.")]
    [InlineData("decimal", "0.12345678901234567890123456789012", "x: expected decimal of at most 28 digits, found the number 0.12345678901234567890123456789012.")]
    [InlineData("(int, string)", "[1]", "x: expected (int, string), a list of 2 values, found 1 values.")]
    [InlineData("(int, string)", "{}", "x: expected (int, string), a list of 2 values, found the object {}.")]
    [InlineData("Dictionary<int, bool>", "{\"one\": true}", "x: expected keys of type int, found the key \"one\".")]
    [InlineData("Dictionary<decimal, bool>", "{\"1.0\": true, \"1.00\": true}", "x: expected each key once, found the key \"1.00\" twice.")]
    public void A_value_of_another_type_is_named_with_its_path(string type, string json, string message)
    {
        var error = Assert.Throws<FarmValueException>(() => FarmValue.Read(json, FarmType.Parse(type), "x"));

        Assert.Equal(message, error.Message);
        Assert.Equal("value.mismatch", error.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1")]
    [InlineData("1 2")]
    [InlineData("[[[[[[[1]]]]]]]")]
    [InlineData("\"\\ud83d\"")]
    public void What_is_no_json_is_refused(string json) =>
        Assert.Throws<FarmValueException>(() => FarmValue.Read(json, FarmType.String, "x"));

    public static TheoryData<object?> NoTexts { get; } = [null, 1, "\ud83d", "a\ude00\ud83d"];

    [Theory]
    [MemberData(nameof(NoTexts), DisableDiscoveryEnumeration = true)]
    public void What_is_no_text_is_not_written_as_one(object? value) =>
        Assert.Throws<FarmValueException>(() => FarmValue.Write(value!, FarmType.String));

    [Theory]
    [InlineData("char", "\"a\"")]
    [InlineData("long", "9007199254740993")]
    [InlineData("decimal", "1.50")]
    [InlineData("DateOnly", "\"0001-01-01\"")]
    [InlineData("TimeOnly", "\"23:59:59.9999999\"")]
    [InlineData("DateTime", "\"2024-02-29T13:45:00\"")]
    [InlineData("DateTime", "\"2024-02-29T13:45:00.5Z\"")]
    [InlineData("TimeSpan", "\"-1.02:03:04.5000000\"")]
    [InlineData("int?", "null")]
    [InlineData("string?", "\"null\"")]
    [InlineData("(int Count, DateOnly?)", "[3,null]")]
    [InlineData("Dictionary<int, bool>", "{\"-1\":true,\"2\":false,\"10\":true}")]
    [InlineData("Dictionary<DateOnly, int[]>", "{\"2024-02-29\":[1]}")]
    [InlineData("Dictionary<bool, char>", "{\"false\":\"f\",\"true\":\"t\"}")]
    public void Each_type_has_one_form(string type, string json)
    {
        var value = FarmValue.Read(json, FarmType.Parse(type), "x");

        Assert.Equal(json, FarmValue.Write(value, FarmType.Parse(type)));
    }

    [Fact]
    public void A_number_beyond_what_doubles_hold_may_be_given_as_a_text()
    {
        Assert.Equal(9007199254740993L, FarmValue.Read("\"9007199254740993\"", FarmType.Long, "x"));
        Assert.Equal(0.10m, FarmValue.Read("\"0.10\"", FarmType.Parse("decimal"), "x"));
    }

    [Fact]
    public void A_local_time_means_nothing_elsewhere_and_is_not_written()
    {
        var local = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Local);

        var error = Assert.Throws<FarmValueException>(() => FarmValue.Write(local, FarmType.Parse("DateTime")));

        Assert.Contains("a local time", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1, 2]", "x: expected Point with the fields X, Y, found the list [1, 2].")]
    [InlineData("{\"X\": 1}", "x: expected Point with the fields X, Y, found no field Y.")]
    [InlineData("{\"X\": 1, \"y\": 2}", "x: expected Point with the fields X, Y, found the field \"y\".")]
    [InlineData("{\"X\": 1, \"X\": 2}", "x: expected each field once, found the field \"X\" twice.")]
    [InlineData("{\"X\": 1, \"Y\": 2.5}", "x.Y: expected int, found the number 2.5.")]
    public void A_record_has_exactly_its_fields(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FarmValueException>(() => FarmValue.Read(json, Point, "x")).Message);

    [Fact]
    public void The_fields_of_a_record_are_written_as_declared() =>
        Assert.Equal("{\"X\":1,\"Y\":2}", FarmValue.Write(FarmValue.Read("{\"Y\": 2, \"X\": 1}", Point, "x"), Point));

    [Fact]
    public void Any_implementation_of_the_interface_is_written()
    {
        Assert.Equal("[1,2]", FarmValue.Write(new List<int> { 1, 2 }, FarmType.ListOf(FarmType.Int)));
        Assert.Equal("{\"a\":1}", FarmValue.Write(ImmutableSortedDictionary<string, int>.Empty.Add("a", 1), Counts));
    }

    [Fact]
    public void The_keys_of_a_dictionary_are_written_and_read_in_ordinal_order()
    {
        var unordered = new Dictionary<string, int> { ["b"] = 1, ["é"] = 2, ["B"] = 3, ["a\"b"] = 4 };

        var json = FarmValue.Write(unordered, Counts);

        Assert.Equal("{\"B\":3,\"a\\\"b\":4,\"b\":1,\"é\":2}", json);
        Assert.Equal(
            ["B", "b"], ((IReadOnlyDictionary<string, int>)FarmValue.Read("{\"b\": 1, \"B\": 2}", Counts, "x")!).Keys);
    }

    [Fact]
    public void Dictionaries_are_equal_whatever_the_order_of_their_keys()
    {
        var type = FarmType.DictionaryOf(FarmType.Double);
        var first = new Dictionary<string, double> { ["a"] = 1.0, ["b"] = double.NaN };
        var second = new SortedDictionary<string, double>(Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x)))
        {
            ["a"] = 1.0 + 1e-10, ["b"] = double.NaN,
        };

        Assert.True(FarmValue.AreEqual(first, second, type));
        Assert.False(FarmValue.AreEqual(first, new Dictionary<string, double> { ["a"] = 1.0 }, type));
        Assert.False(FarmValue.AreEqual(first, new Dictionary<string, double> { ["a"] = 1.0, ["c"] = double.NaN }, type));
        Assert.False(FarmValue.AreEqual(first, new Dictionary<string, double> { ["a"] = 1.0, ["b"] = 2.0 }, type));
        Assert.False(FarmValue.AreEqual(first, new[] { 1.0 }, type));
    }

    [Fact]
    public void A_key_that_is_half_a_character_is_not_written() => Assert.Throws<FarmValueException>(
        () => FarmValue.Write(new Dictionary<string, int> { ["a\ud83d"] = 1 }, Counts));

    [Fact]
    public void Lists_and_dictionaries_count_as_levels_alike()
    {
        var deepest = Enumerable.Range(0, FarmType.MaxDepth).Aggregate(
            FarmType.Int, (type, i) => i % 2 == 0 ? FarmType.ListOf(type) : FarmType.DictionaryOf(type));

        Assert.Equal(FarmType.MaxDepth, deepest.Depth);
        Assert.Throws<FormatException>(() => FarmType.DictionaryOf(deepest));
        Assert.Throws<FormatException>(() => FarmType.ListOf(deepest));
    }

    [Theory]
    [InlineData(1.0, 1.0 + 1e-10, true)]
    [InlineData(1.0, 1.0 + 1e-8, false)]
    [InlineData(1e300, 1.0000000001e300, true)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 0.0, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.MaxValue, false)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(0.0, -0.0, true)]
    public void Doubles_are_equal_within_a_relative_tolerance(double expected, double actual, bool equal) =>
        Assert.Equal(equal, FarmValue.AreEqual(expected, actual, FarmType.Double));

    [Fact]
    public void Lists_are_equal_element_by_element()
    {
        var type = FarmType.ListOf(FarmType.String);

        Assert.True(FarmValue.AreEqual(new[] { "a", "b" }, new List<string> { "a", "b" }, type));
        Assert.False(FarmValue.AreEqual(new[] { "a", "b" }, new[] { "a" }, type));
        Assert.False(FarmValue.AreEqual(new[] { "a" }, new[] { "a", "b" }, type));
        Assert.False(FarmValue.AreEqual(new[] { "a" }, new[] { "A" }, type));
    }
}
