using CodeFarm.Broth.Signatures;

namespace CodeFarm.Validation.Tests;

/// <summary>What was declared may be used, and nothing else of it.</summary>
public sealed class CapabilityTests
{
    [Theory]
    [InlineData("clock", "Granted.Clock.Now.Year.ToString()")]
    [InlineData("random", "Granted.Random.Next(6).ToString() + Granted.Random.NewGuid() + Granted.Random.NextDouble()")]
    [InlineData("log", "Say(s)")]
    public void A_declared_capability_may_be_used(string declared, string expression)
    {
        var report = Report($"string Probe(string s) with {declared}", expression);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    [Theory]
    [InlineData("string Probe(string s)", "clock", "Granted.Clock.Now.Year.ToString()")]
    [InlineData("string Probe(string s) with random, log", "clock", "Granted.Clock.Now.Year.ToString()")]
    [InlineData("string Probe(string s) with clock", "random", "new Func<IRandom>(() => Granted.Random)().Next(6).ToString()")]
    [InlineData("string Probe(string s) with clock", "log", "Say(s)")]
    public void Another_one_is_refused_and_named(string signature, string missing, string expression)
    {
        var report = Report(signature, expression);

        var refusal = Assert.Single(report.Diagnostics, static diagnostic => diagnostic.Code == "policy.capability");
        Assert.Contains($"capabilities: [{missing}]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_is_judged_by_what_its_signature_declares()
    {
        var source = Source("Granted.Clock.Now.Year.ToString()");
        var report = CandidateCompiler.Compile(source, FunctionSignature.Parse("string Probe(string s) with clock"));

        var refusal = Assert.Single(ValidationPolicy.Recheck(report.Assembly, source, FunctionSignature.Parse("string Probe(string s)")));

        Assert.Equal("policy.capability", refusal.Code);
    }

    [Theory]
    [InlineData("DateTime.Now.ToString()", "clock")]
    [InlineData("DateTimeOffset.UtcNow.ToString()", "clock")]
    [InlineData("TimeProvider.System.GetUtcNow().ToString()", "clock")]
    [InlineData("new Random().Next().ToString()", "random")]
    [InlineData("Random.Shared.Next().ToString()", "random")]
    [InlineData("Guid.NewGuid().ToString()", "random")]
    [InlineData("string.Concat(s.Shuffle())", "random")]
    public void What_is_refused_names_the_capability_that_replaces_it(string expression, string capability)
    {
        var report = Report("string Probe(string s)", expression);

        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Message.Contains($"declare the capability {capability}", StringComparison.Ordinal));
    }

    private static CompilationReport Report(string signature, string expression) =>
        CandidateCompiler.Compile(Source(expression), FunctionSignature.Parse(signature));

    private static string Source(string expression) =>
        $$"""
        using System;
        using System.Linq;
        using CodeFarm.Capabilities;

        public static class ProbeFunction
        {
            public static string Probe(string s) => s + {{expression}};
            {{(expression.StartsWith("Say", StringComparison.Ordinal) ? "private static string Say(string t) { Granted.Log.Write(t); return t; }" : "")}}
        }
        """;
}
