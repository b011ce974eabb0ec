using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Validation;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>The function that the tests grow: it is found at once, so that they are about the farm and not about the search.</summary>
internal static class Twice
{
    public const string Signature = "int twice(int n)";

    public static string NewName() => $"twice-{Guid.NewGuid():N}";

    public static Requirement Requirement(string name) => new(
        name, "Twice the number.", Signature, [Example("1", "2"), Example("5", "10"), Example("-7", "-14")]);

    public static RequirementExample Example(string inputJson, string outputJson) => new([inputJson], outputJson);

    /// <summary>A candidate by hand.</summary>
    /// <param name="body">The statements of <c>int Twice(int n)</c>.</param>
    public static string Candidate(string body) =>
        $$"""
        using System;

        public static class TwiceFunction
        {
            public static int Twice(int n)
            {
                {{body}}
            }
        }
        """;

    /// <summary>
    /// Candidates by hand in the place of those that the generator will propose: events are known by their ids, and this
    /// one comes first.
    /// </summary>
    public static ValidationRequested Proposed(string taskId, Requirement requirement, params string[] candidates) => new(
        new EventHeader($"{taskId}/validate/1.1", "by hand", "farm.validate", DateTimeOffset.UtcNow, taskId, ""),
        new TechnicalRequirement(requirement, "", [], [], []),
        [.. candidates.Select(static source => new Candidate(source, "by hand"))]);

    /// <summary>A version whose code is given, as if a task had grown it.</summary>
    public static FunctionVersion Version(string taskId, string body)
    {
        var source = Candidate(body);
        var compiled = CandidateCompiler.Compile(source, FunctionSignature.Parse(Signature));
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return new(
            taskId, Requirement("twice"), source, ImmutableArray.Create(compiled.Assembly.Span), "by hand", "none: written by hand", "{}",
            DateTimeOffset.UnixEpoch);
    }
}
