using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts.Experts;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>A candidate of the synthesizer with what it made use of.</summary>
/// <param name="Source">C# source.</param>
/// <param name="Program">Without learned components, so that no version of the library is needed to read it; empty where it is not known.</param>
/// <param name="LearnedComponents">Names of the learned components that it uses.</param>
internal sealed record FoundProgram(string Source, string Program, IReadOnlyList<string> LearnedComponents)
{
    public static FoundProgram Of(SynthesisCandidate candidate, ExpertRequest request, SynthesisProblem problem, ComponentLibrary library)
    {
        if (Read(candidate.Program, library) is not { } program)
            return new(candidate.Source, "", []);
        if (program.LearnedComponents is not { Count: > 0 } learned)
            return new(candidate.Source, candidate.Program, []);
        var expanded = program.Expand();
        return new(candidate.Source, Holds(expanded, request, problem) ? expanded.Text : "", learned);
    }

    // The components for lists of lists and the like are made for one search, and no library reads them back.
    private static ProgramTerm? Read(string program, ComponentLibrary library)
    {
        try
        {
            return program.Length == 0 ? null : ProgramTerm.Parse(program, library);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // What is kept to learn from is checked, not trusted.
    private static bool Holds(ProgramTerm program, ExpertRequest request, SynthesisProblem problem)
    {
        var type = FunctionSignature.Parse(request.Signature).Returns;
        return problem.Examples.All(example => FarmValue.AreEqual(Neutral(example.Output, type), Neutral(program.Evaluate(example.Inputs), type), type));
    }

    // A program without a value has null, which no type but a nullable one has.
    private static object? Neutral(object? value, FarmType type)
    {
        if (value is null || !type.HasRecord)
            return value;
        var json = FarmValue.Write(value, type, TupleRecords.Instance);
        return FarmValue.Read(json, type, "result");
    }
}
