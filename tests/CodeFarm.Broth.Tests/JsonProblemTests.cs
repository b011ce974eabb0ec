using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Broth.Tests;

/// <summary>Wrong JSON is explained to whoever wrote it: what, where, how to fix it, and no word of the parser.</summary>
public sealed partial class JsonProblemTests
{
    private const int Mutants = 3000;

    // What is said where nothing better is known.
    private const string Unexplained = "this cannot be read";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, MaxDepth = 3 };

    private static readonly string[] Sources =
    [
        "{\"in\": [\"Ada \\u00e4\\n\", 12, -1.5e+9, {\"a b\": [true, false, null]}], \"out\": {\"X\": 0.5, \"Y\": \"\ud83d\ude00\"}}",
        "[[1, 2], [3], [], [[[]]], {}]", "\"text\"", "12", " {\n \"a\": 1,\n \"b\": 2\n }\n",
    ];

    [Theory]
    [InlineData("", 1, 1, "there is nothing")]
    [InlineData("Ada", 1, 1, "Write a text in double quotes: \"Ada\"")]
    [InlineData("'Ada'", 1, 1, "double quotes")]
    [InlineData("True", 1, 1, "Write true")]
    [InlineData("None", 1, 1, "Write null")]
    [InlineData("NaN", 1, 1, "Write it as a text: \"NaN\"")]
    [InlineData("007", 1, 1, "without the leading 0")]
    [InlineData("[1, .5]", 1, 5, "0.5")]
    [InlineData("[1\u00a0]", 1, 3, "U+00A0")]
    [InlineData("1 2", 1, 3, "after the end of the value follows 2")]
    [InlineData("[1 2]", 1, 4, "a comma is missing before 2")]
    [InlineData("[1, 2", 1, 6, "the text ends within the list that begins at line 1, column 1")]
    [InlineData("[1, 2,]", 1, 6, "a comma stands before the end of the list")]
    [InlineData("[1}", 1, 3, "} ends no list")]
    [InlineData("{\"a\": 1", 1, 8, "within the object")]
    [InlineData("{\"a\" 1}", 1, 6, "a colon is missing")]
    [InlineData("{\"a\":}", 1, 6, "has no value")]
    [InlineData("{a: 1}", 1, 2, "the name a is not in double quotes")]
    [InlineData("{\"a\": 1,\n \"a\": 2}", 2, 2, "the field \"a\" occurs twice")]
    [InlineData("{\"a\": 1,\n \"\\u0061\": 2}", 2, 2, "the field \"a\" occurs twice")]
    [InlineData("\"Ada", 1, 1, "has no end")]
    [InlineData("[\"\u00e4\", \"a\nb\"]", 1, 9, "Write \\n")]
    [InlineData("\"\\x\"", 1, 2, "\\x is no escape")]
    [InlineData("\"\\u12\"", 1, 2, "four hexadecimal digits")]
    [InlineData("[1, // one\n 2]", 1, 5, "no comments")]
    public void What_is_wrong_is_said_with_its_place(string json, int line, int column, string words)
    {
        Assert.False(JsonProblem.TryParse(json, Strict, out _, out var problem));

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(words, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_within_others_has_a_path()
    {
        Assert.False(JsonProblem.TryParse("{\"in\": [1, {\"a b\": {\"c\": tru}}]}", Strict, out _, out var problem));

        Assert.Equal("line 1, column 26 (at in[1][\"a b\"].c): tru is no value of JSON. Write a text in double quotes: \"tru\".", problem.ToString());
    }

    [Fact]
    public void Half_a_character_is_no_text()
    {
        Assert.False(JsonProblem.TryParse("\"\ud800\"", Strict, out _, out var problem));

        Assert.Equal("line 1, column 2: here stands half of a character, an unpaired surrogate. Write the whole character.", problem.ToString());
    }

    [Fact]
    public void Nesting_has_a_bound()
    {
        Assert.False(JsonProblem.TryParse(new string('[', 70) + new string(']', 70), Strict, out _, out var problem));

        Assert.Equal((1, 65), (problem.Line, problem.Column));
        Assert.Contains("more than 64 deep", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_parser_refuses_is_explained_and_nothing_else() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Mutants),
        Prop.ForAll(Damaged.ToArbitrary(), text => IsExplained(text, Strict) && IsExplained(text, Lenient)));

    private static bool IsExplained(string text, JsonDocumentOptions rules)
    {
        var said = JsonProblem.Of(text, rules, new JsonException());
        if (JsonProblem.TryParse(text, rules, out var document, out var problem))
        {
            document.Dispose();
            return said.What == Unexplained;
        }

        return problem == said && said.What != Unexplained && !ParserWords().IsMatch(said.ToString());
    }

    // Three wounds, each a piece cut out and something that means much to JSON put in.
    private static Gen<string> Damaged { get; } =
        from source in Gen.Elements(Sources)
        from wounds in Gen.ArrayOf(Wound, 3)
        select wounds.Aggregate(source, static (text, wound) =>
        {
            var at = wound.At % (text.Length + 1);
            return text.Remove(at, Math.Min(wound.Length, text.Length - at)).Insert(at, wound.Piece);
        });

    private static Gen<(int At, int Length, string Piece)> Wound { get; } =
        from at in Gen.Choose(0, 1000)
        from length in Gen.Choose(0, 4)
        from piece in Gen.Elements(
            "", "[", "]", "{", "}", ",", ":", "\"", "\\", "0", "1", "-", "+", ".", "e", "null", "tru", "'", "\n", "\t", "\u0001", "\u00a0", "\ufeff",
            "\\u", "\\ud800", "\"a\":1,", "\ud800", "a", "/")
        select (at, length, piece);

    [GeneratedRegex("LineNumber|BytePosition|System\\.|JsonReader|JsonToken|Path:")]
    private static partial Regex ParserWords();
}
