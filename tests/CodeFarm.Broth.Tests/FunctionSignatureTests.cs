using CodeFarm.Broth.Signatures;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Broth.Tests;

public sealed class FunctionSignatureTests
{
    [Fact]
    public void What_is_printed_is_parsed_back() => Prop.ForAll(
        Signatures.ToArbitrary(),
        signature => FunctionSignature.Parse(signature.ToString()).Equals(signature)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("string Initials(string name)", "string Initials(string name)")]
    [InlineData(" public static int Sum ( List<int> xs , int start ) ; ", "int Sum(IReadOnlyList<int> xs, int start)")]
    [InlineData("string[]Split(string text)", "IReadOnlyList<string> Split(string text)")]
    [InlineData("double Pi()", "double Pi()")]
    [InlineData("(int Least, int Greatest) Range(int[] numbers)", "(int Least, int Greatest) Range(IReadOnlyList<int> numbers)")]
    [InlineData("char? Initial(string? name)", "char? Initial(string? name)")]
    [InlineData(
        "public sealed record Point(int X, int Y); record Line( Point From,Point To ); public static double Length(Line line);",
        "record Point(int X, int Y); record Line(Point From, Point To); double Length(Line line)")]
    [InlineData("record Unused(int X); int Twice(int n)", "int Twice(int n)")]
    [InlineData("Dictionary<string,int> Count(Dictionary<string, string[]> groups, int n)", "IReadOnlyDictionary<string, int> Count(IReadOnlyDictionary<string, IReadOnlyList<string>> groups, int n)")]
    public void Signatures_are_read_as_people_write_them(string text, string printed) =>
        Assert.Equal(printed, FunctionSignature.Parse(text).ToString());

    [Theory]
    [InlineData("string Initials", "parameter list")]
    [InlineData("Initials(string name)", "needs a type and then a name")]
    [InlineData("string Initials(name)", "needs a type and then a name")]
    [InlineData("string Initials(string class)", "keyword")]
    [InlineData("string Initials(string a, int a)", "two parameters named a")]
    [InlineData("string Initials(string a = \"\")", "default value")]
    [InlineData("void Initials(string a)", "returns nothing")]
    [InlineData("strin Initials(string a)", "The nearest is string")]
    [InlineData("string 1st(string a)", "cannot name a function")]
    [InlineData("string Inıtials(string a)", "letters A to Z")]
    [InlineData("string F(string a,)", "needs a type")]
    [InlineData("record P(int X); record P(int Y); int F(P p)", "declared twice")]
    [InlineData("record P(int P); int F(P p)", "cannot be named P")]
    [InlineData("record P(int X, P? Next); int F(P p)", "'P' is not a type the farm knows")]
    [InlineData("record P(); int F(P p)", "has 0 fields")]
    [InlineData("record P(int X, int X); int F(P p)", "two parts named X")]
    [InlineData("record P(int); int F(P p)", "has no name")]
    [InlineData("record DateOnly(int X); int F(DateOnly p)", "has a meaning already")]
    [InlineData("record struct P(int X); int F(P p)", "more than a plain record")]
    [InlineData("record P(int X) : Q(X); int F(P p)", "more than a plain record")]
    [InlineData("record P(int X = 1); int F(P p)", "default value")]
    [InlineData("record F1Function(int X); int f1(F1Function p)", "rename the record")]
    [InlineData("int F(int a); int G(int a)", "holds 2 functions")]
    [InlineData("string F(Dictionary<string, int> , int b)", "needs a type")]
    public void A_signature_that_cannot_be_read_is_explained(string text, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => FunctionSignature.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("initials", "Initials", "InitialsFunction")]
    [InlineData("word_count", "WordCount", "WordCountFunction")]
    [InlineData("ToIPv4", "ToIPv4", "ToIPv4Function")]
    [InlineData("math", "ComputeMath", "ComputeMathFunction")]
    public void Code_is_named_in_pascal_case(string name, string method, string type)
    {
        var signature = FunctionSignature.Parse($"int {name}(int x)");

        Assert.Equal((method, type), (signature.MethodName, signature.TypeName));
    }

    private static Gen<string> Name { get; } =
        from first in Gen.Elements("a", "B", "word", "x1")
        from second in Gen.Elements("", "_count", "Of", "9")
        select first + second;

    private static Gen<FunctionSignature> Signatures { get; } =
        from name in Name
        from returns in FarmValues.Type
        from types in Gen.ArrayOf(FarmValues.Type)
        select new FunctionSignature(
            name, [.. types.Take(FunctionSignature.MaxParameters).Select((type, i) => new FarmParameter($"p{i}", type))], returns);
}
