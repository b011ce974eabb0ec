using CodeFarm.Broth.Signatures;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;

namespace CodeFarm.Compilation.Tests;

/// <summary>What holds for a compiler wherever it runs.</summary>
public abstract class CompilerContractTests(ICandidateCompiler compiler)
{
    public sealed class InProcess() : CompilerContractTests(new InProcessCompiler());

    public sealed class InWorkers(CompilerFixture farm) : CompilerContractTests(farm.Compiler), IClassFixture<CompilerFixture>;

    [Fact]
    public async Task A_good_source_becomes_the_assembly_that_the_compiler_itself_makes()
    {
        var source = CompilerFixture.Class(
            """
            private sealed record Word(string Text, int Count);
            public static string Probe(string s)
            {
                var words = s.Split(' ').GroupBy(word => word).Select(group => new Word(group.Key, group.Count()));
                return string.Join(", ", words.OrderByDescending(word => word.Count).Select(word => $"{word.Text}: {word.Count}"));
            }
            """);

        var report = await compiler.CompileAsync(source, CompilerFixture.Signature);

        var expected = CandidateCompiler.Compile(source, CompilerFixture.Signature);
        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
        Assert.Equal(expected.Diagnostics.AsEnumerable(), report.Diagnostics);
        Assert.Equal(expected.Assembly.ToArray(), report.Assembly.ToArray());
    }

    [Theory]
    [InlineData("public static string Probe(string s) { int n = s.Lenght;\nreturn s; }")]
    [InlineData("public static string Probe(string s) => System.IO.File.ReadAllText(s);")]
    [InlineData("public static string Probe(string s) { string? t = null; return t; }")]
    [InlineData("static int n; public static string Probe(string s) { n++; return s; }")]
    [InlineData("public static string Other(string s) => s;")]
    [InlineData("public static string Probe(string s) => \"é😀\t\" + s.Foo(\"\\0\");")]
    [InlineData("public static string Probe(string s) => ((((s")]
    [InlineData("")]
    public async Task Whatever_is_wrong_is_said_as_the_compiler_itself_says_it(string members)
    {
        var source = CompilerFixture.Class(members);

        var report = await compiler.CompileAsync(source, CompilerFixture.Signature);

        var expected = CandidateCompiler.Compile(source, CompilerFixture.Signature);
        Assert.Equal((expected.Succeeded, expected.Assembly.Length), (report.Succeeded, report.Assembly.Length));
        Assert.NotEmpty(report.Diagnostics);
        Assert.Equal(expected.Diagnostics.AsEnumerable(), report.Diagnostics);
    }

    [Fact]
    public async Task What_is_refused_of_an_earlier_assembly_has_its_line_and_what_is_allowed_says_nothing()
    {
        var source = CompilerFixture.Class("public static string Probe(string s)\n{\n    return s + CodeFarm.Capabilities.Granted.Clock.Now;\n}");
        var (with, without) = (FunctionSignature.Parse("string Probe(string s) with clock"), FunctionSignature.Parse("string Probe(string s)"));
        var assembly = CandidateCompiler.Compile(source, with).Assembly;

        var allowed = await compiler.RecheckAsync(assembly, source, with);
        var refused = await compiler.RecheckAsync(assembly, source, without);

        Assert.Empty(allowed);
        var refusal = Assert.Single(refused);
        Assert.Equal("policy.capability", refusal.Code);
        Assert.Contains("Granted.Clock.Now", refusal.SourceLine, StringComparison.Ordinal);
        Assert.Equal(refusal with { Line = 1, Column = 1, SourceLine = "" }, Assert.Single(ValidationPolicy.Judge(assembly, without)));
    }

    [Fact]
    public async Task An_assembly_that_is_none_is_refused()
    {
        var refusal = Assert.Single(await compiler.RecheckAsync(new byte[] { 1, 2, 3 }, "class", FunctionSignature.Parse("string Probe(string s)")));

        Assert.Equal("policy.syntax", refusal.Code);
    }

    [Fact]
    public async Task A_refusal_of_the_policy_names_the_line()
    {
        var report = await compiler.CompileAsync(
            CompilerFixture.Class("public static string Probe(string s)\n{\n    return Environment.MachineName;\n}"), CompilerFixture.Signature);

        var refusal = Assert.Single(report.Diagnostics, diagnostic => diagnostic.Code == "policy.api");
        Assert.Equal((6, "return Environment.MachineName;"), (refusal.Line, refusal.SourceLine));
    }

    [Fact]
    public async Task Mutants_of_one_source_are_one_assembly()
    {
        var source = CompilerFixture.Class("public static string Probe(string s) => s.Length > 3 ? s.First().ToString() : s.Trim();");

        var mutants = await compiler.MutateAsync(source, CompilerFixture.Signature, 20);

        var expected = Validation.Mutation.MutantCompiler.Compile(source, CompilerFixture.Signature, 20);
        Assert.Contains("line 4: First → Last", mutants.Changes);
        Assert.Equal(expected.Changes.AsEnumerable(), mutants.Changes);
        Assert.Equal(expected.Variants.Compiled.AsEnumerable(), mutants.Variants.Compiled);
        Assert.Equal(expected.Variants.Signature.ToString(), mutants.Variants.Signature.ToString());
        Assert.Equal(expected.Variants.Assembly.ToArray(), mutants.Variants.Assembly.ToArray());
    }

    [Fact]
    public async Task A_source_out_of_the_limits_has_no_mutants()
    {
        var mutants = await compiler.MutateAsync(new string('(', 500), CompilerFixture.Signature, 20);

        Assert.Empty(mutants.Changes);
        Assert.True(mutants.Variants.Assembly.IsEmpty);
    }

    [Fact]
    public async Task A_signature_without_room_for_a_number_has_no_mutants()
    {
        var parameters = string.Join(", ", Enumerable.Range(0, FunctionSignature.MaxParameters).Select(i => $"int p{i}"));

        await Assert.ThrowsAsync<NotSupportedException>(
            () => compiler.MutateAsync("", FunctionSignature.Parse($"int Probe({parameters})"), 20));
    }

    [Fact]
    public async Task Constants_are_read_with_all_their_letters()
    {
        const string Source = "class C { const string A = \"ab\" + \"é😀\\0\"; double b = 1.5; int c = -3; bool D(int x) => x == 7; }";

        var constants = await compiler.ReadConstantsAsync(Source);

        var expected = SourceConstants.Of(Source);
        Assert.Contains("abé😀\0", constants.Texts);
        Assert.Equal(expected.Texts.Order(StringComparer.Ordinal), constants.Texts.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Numbers.Order(), constants.Numbers.Order());
        Assert.Equal(expected.Lookups, constants.Lookups);
    }

    [Fact]
    public async Task Expressions_are_told_from_other_texts()
    {
        string[] texts = ["result.Length > 0", "a = 3", "x; y", "", "f(", "a is { Length: > 3 } and not \"b\""];

        var problems = await compiler.CheckExpressionsAsync(texts);

        Assert.Equal(texts.Select(ExpressionCheck.Find), problems);
        Assert.Equal([true, false, false, false, false, true], problems.Select(problem => problem is null));
        Assert.Equal(ExpressionProblem.Assignment, problems[1]!.Code);
    }

    [Fact]
    public async Task No_expressions_have_no_problems() => Assert.Empty(await compiler.CheckExpressionsAsync([]));

    [Fact]
    public async Task Requests_at_the_same_time_are_answered_each_with_its_own()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 12).Select(
            number => compiler.CompileAsync(CompilerFixture.Good(number), CompilerFixture.Signature)));

        Assert.All(reports.Select((report, number) => (report, number)), pair => Assert.Equal(
            CandidateCompiler.Compile(CompilerFixture.Good(pair.number), CompilerFixture.Signature).Assembly.ToArray(),
            pair.report.Assembly.ToArray()));
    }

    [Fact]
    public async Task Cancellation_is_honoured() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => compiler.CompileAsync(CompilerFixture.Good(), CompilerFixture.Signature, new CancellationToken(canceled: true)));
}
