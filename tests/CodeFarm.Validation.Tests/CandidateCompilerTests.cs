using CodeFarm.Broth.Signatures;

namespace CodeFarm.Validation.Tests;

public sealed class CandidateCompilerTests
{
    private const string Upper =
        "public static class ProbeFunction { public static string Probe(string s) => s.ToUpperInvariant(); }";

    [Fact]
    public void A_good_candidate_becomes_an_assembly()
    {
        var report = Compile.File(Upper);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
        Assert.Empty(report.Diagnostics);
        Assert.False(report.Assembly.IsEmpty);
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes() =>
        Assert.Equal(Compile.File(Upper).Assembly.ToArray(), Compile.File(Upper).Assembly.ToArray());

    [Fact]
    public void A_compile_error_has_its_place_and_its_line()
    {
        var report = Compile.Body("int n = s.Lenght;\nreturn s;");

        Assert.False(report.Succeeded);
        Assert.True(report.Assembly.IsEmpty);
        var error = Assert.Single(report.Diagnostics, d => d.Code == "CS1061");
        Assert.Equal((6, CandidateSeverity.Error), (error.Line, error.Severity));
        Assert.Equal("int n = s.Lenght;", error.SourceLine);
        Assert.Contains("Lenght", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_reported_and_does_not_refuse()
    {
        var report = Compile.Body("string? t = null; return t;");

        Assert.True(report.Succeeded);
        Assert.Contains(report.Diagnostics, d => d.Code == "CS8603" && d.Severity == CandidateSeverity.Warning);
    }

    [Fact]
    public void A_name_from_a_library_that_is_not_there_is_explained()
    {
        var report = Compile.Body("return System.Xml.Linq.XDocument.Parse(s).ToString();");

        Assert.Contains(report.Diagnostics, d => d.Message.Contains("A function may use", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_cannot_be_moved()
    {
        var report = Compile.Body("\n#line 1 \"other.cs\"\nreturn 1;");

        Assert.Contains(report.Diagnostics, d => d.Code == "CS0029" && d.Line == 8);
        Assert.Contains(report.Diagnostics, d => d.Code == "policy.syntax" && d.Line == 7);
    }

    [Theory]
    [InlineData("public static class Other { }", "entry.type")]
    [InlineData("static class ProbeFunction { public static string Probe(string s) => s; }", "entry.type")]
    [InlineData("public struct ProbeFunction { public static string Probe(string s) => s; }", "entry.type")]
    [InlineData("public static class ProbeFunction { }", "entry.method")]
    [InlineData("public static class ProbeFunction { public static string Probe(string s) => s; public static int Probe(int s) => s; }", "entry.method")]
    [InlineData("public static class ProbeFunction { static string Probe(string s) => s; }", "entry.signature")]
    [InlineData("public class ProbeFunction { public string Probe(string s) => s; }", "entry.signature")]
    [InlineData("public static class ProbeFunction { public static string Probe(object s) => \"\"; }", "entry.signature")]
    [InlineData("public static class ProbeFunction { public static string? Probe(string s) => s; }", "entry.signature")]
    [InlineData("public static class ProbeFunction { public static string Probe(string s, int n = 0) => s; }", "entry.signature")]
    [InlineData("public static class ProbeFunction { public static string Probe(ref string s) => s; }", "entry.signature")]
    [InlineData("public static class ProbeFunction { public static string Probe<T>(string s) => s; }", "entry.signature")]
    public void The_entry_point_must_be_exactly_as_promised(string source, string code)
    {
        var report = Compile.File(source);

        Assert.False(report.Succeeded);
        Assert.Contains(report.Diagnostics, d => d.Code == code);
    }

    [Theory]
    [InlineData("public sealed record Point(int X, int? Y);", true)]
    [InlineData("public sealed record Point(int X, int? Y) { public int Sum => X + (Y ?? 0); }", true)]
    [InlineData("", false)]
    [InlineData("sealed record Point(int X, int? Y);", false)]
    [InlineData("public record Point(int X, int? Y);", false)]
    [InlineData("public sealed record Point(int X, int Y);", false)]
    [InlineData("public sealed record Point(int Y, int? X);", false)]
    [InlineData("public readonly record struct Point(int X, int? Y);", false)]
    [InlineData("public record Base(int Z); public sealed record Point(int X, int? Y) : Base(X);", false)]
    public void A_record_of_the_signature_stands_beside_the_class_as_declared(string record, bool expected)
    {
        var report = Compile.File(
            $"public static class ProbeFunction {{ public static Point Probe(Point s) => s; }} {record}", "record Point(int X, int? Y); Point Probe(Point s)");

        Assert.Equal(expected, report.Succeeded);
    }

    [Theory]
    [InlineData("IReadOnlyList<int> Probe(IReadOnlyList<int> s)", "IReadOnlyList<int>", true)]
    [InlineData("IReadOnlyList<int> Probe(IReadOnlyList<int> s)", "int[]", false)]
    [InlineData("IReadOnlyList<int> Probe(IReadOnlyList<int> s)", "IReadOnlyList<long>", false)]
    [InlineData("IReadOnlyList<string> Probe(IReadOnlyList<string> s)", "IReadOnlyList<string?>", false)]
    [InlineData("long Probe(long s)", "long", true)]
    [InlineData("double Probe(double s)", "float", false)]
    [InlineData("bool Probe(bool s)", "bool", true)]
    [InlineData("DateOnly Probe(DateOnly s)", "DateOnly", true)]
    [InlineData("DateOnly Probe(DateOnly s)", "DateTime", false)]
    [InlineData("char? Probe(char? s)", "char?", true)]
    [InlineData("char? Probe(char? s)", "char", false)]
    [InlineData("string? Probe(string? s)", "string?", true)]
    [InlineData("string? Probe(string? s)", "string", false)]
    [InlineData("(int A, string) Probe((int A, string) s)", "(int B, string)", true)]
    [InlineData("(int, string) Probe((int, string) s)", "(int, string?)", false)]
    [InlineData("Dictionary<DateOnly, decimal[]> Probe(Dictionary<DateOnly, decimal[]> s)", "IReadOnlyDictionary<DateOnly, IReadOnlyList<decimal>>", true)]
    [InlineData("Dictionary<int, bool> Probe(Dictionary<int, bool> s)", "IReadOnlyDictionary<long, bool>", false)]
    public void Types_are_compared_exactly(string signature, string type, bool expected)
    {
        var report = Compile.File(
            $"using System; using System.Collections.Generic; public static class ProbeFunction {{ public static {type} Probe({type} s) => s; }}",
            signature);

        Assert.Equal(expected, report.Succeeded);
    }

    [Fact]
    public void The_names_of_a_function_follow_the_convention()
    {
        var signature = FunctionSignature.Parse("int word_count(string text)");

        var report = CandidateCompiler.Compile(
            "public static class WordCountFunction { public static int WordCount(string text) => text.Split(' ').Length; }",
            signature);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Fact]
    public void Cancellation_is_honoured() => Assert.ThrowsAny<OperationCanceledException>(
        () => CandidateCompiler.Compile(Upper, FunctionSignature.Parse("string Probe(string s)"), new CancellationToken(true)));

    [Theory]
    [InlineData("limit.length", "")]
    [InlineData("limit.nesting", "(")]
    public void A_source_out_of_bounds_is_refused_before_it_is_read(string code, string unit)
    {
        var source = unit.Length == 0 ? new string(' ', 70_000) : string.Concat(Enumerable.Repeat(unit, 10_000));

        Assert.Equal(code, Assert.Single(Compile.File(source).Diagnostics).Code);
    }

    [Fact]
    public void Lambdas_nested_too_deep_are_refused_before_they_are_bound()
    {
        var lambdas = string.Concat(Enumerable.Range(0, 12).Select(i => $"M(x{i} => ")) + "x0" + new string(')', 12);

        var report = Compile.Body($"{lambdas}; return s;");

        Assert.Equal("limit.nesting", Assert.Single(report.Diagnostics).Code);
    }

    [Fact]
    public void A_text_that_no_assembly_can_hold_is_refused()
    {
        // The longest that an assembly can hold has 2^28 - 1 units.
        var doubled = string.Concat(Enumerable.Range(1, 24).Select(static i => $"const string C{i} = C{i - 1} + C{i - 1}; "));

        var report = Compile.Body($"const string C0 = \"0123456789abcdef\"; {doubled} return C24;");

        Assert.Equal("limit.assembly", Assert.Single(report.Diagnostics).Code);
    }
}
