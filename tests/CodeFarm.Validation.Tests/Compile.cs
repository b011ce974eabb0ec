using CodeFarm.Broth.Signatures;

namespace CodeFarm.Validation.Tests;

/// <summary>Short ways to compile one method or one whole file.</summary>
internal static class Compile
{
    private static readonly FunctionSignature Probe = FunctionSignature.Parse("string Probe(string s)");

    /// <param name="body">The statements of <c>string Probe(string s)</c>.</param>
    public static CompilationReport Body(string body, string usings = "") => File(
        $$"""
        using System; using System.Collections.Generic; using System.Linq; using System.Text; {{usings}}
        public static class ProbeFunction
        {
            public static string Probe(string s)
            {
                {{body}}
            }
        }
        """);

    public static CompilationReport File(string source) => CandidateCompiler.Compile(source, Probe);

    public static CompilationReport File(string source, string signature) =>
        CandidateCompiler.Compile(source, FunctionSignature.Parse(signature));
}
