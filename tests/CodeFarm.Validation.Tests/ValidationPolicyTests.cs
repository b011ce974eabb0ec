using System.Globalization;
using CodeFarm.Broth.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation.Tests;

public sealed class ValidationPolicyTests
{
    private static readonly FunctionSignature Probe = FunctionSignature.Parse("string Probe(string s)");

    [Fact]
    public void The_id_is_the_version_and_the_hash_of_the_rules() =>
        Assert.Matches(string.Create(CultureInfo.InvariantCulture, $"^{ValidationPolicy.Version}-[0-9a-f]{{16}}$"), ValidationPolicy.Id);

    [Fact]
    public void What_the_policy_admits_it_admits_again()
    {
        const string Source = "public static class ProbeFunction { public static string Probe(string s) => s.Trim(); }";
        var report = Compile.File(Source);

        Assert.Empty(ValidationPolicy.Recheck(report.Assembly, Source, Probe));
    }

    [Fact]
    public void What_another_policy_admitted_is_refused_on_its_line()
    {
        const string Source =
            """
            public static class ProbeFunction
            {
                public static string Probe(string s)
                {
                    var t = s.Trim();
                    return t + System.Environment.MachineName;
                }
            }
            """;

        var refusal = Assert.Single(ValidationPolicy.Recheck(Unchecked(Source), Source, Probe));

        Assert.Equal(("policy.api", 6), (refusal.Code, refusal.Line));
        Assert.Contains("System.Environment.MachineName", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_whose_source_does_not_compile_any_more_is_refused_all_the_same()
    {
        const string Source = "public static class ProbeFunction { public static string Probe(string s) => s + System.Environment.MachineName; }";

        var refusals = ValidationPolicy.Recheck(Unchecked(Source), "no C# at all", Probe);

        Assert.Contains(refusals, static refusal => refusal.Message.Contains("System.Environment", StringComparison.Ordinal));
    }

    private static byte[] Unchecked(string source)
    {
        var compilation = CSharpCompilation.Create(
            Probe.TypeName, [CSharpSyntaxTree.ParseText(source, CandidateCompiler.ParseOptions)], ReferenceSet.All, CandidateCompiler.CompilationOptions);
        using var assembly = new MemoryStream();
        Assert.True(compilation.Emit(assembly).Success);
        return assembly.ToArray();
    }
}
