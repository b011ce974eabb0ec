using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation;

/// <summary>The contract that candidates are held against.</summary>
/// <param name="Signature">What the function takes and returns.</param>
/// <param name="Guiding">The examples that the generator has seen.</param>
/// <param name="Withheld">The examples that it has not; empty where there are too few to withhold.</param>
/// <param name="Properties">C# expressions of type bool over the parameters and <c>result</c>; all hold for every input.</param>
/// <param name="Deadline">For one candidate on all examples, from the start of its process.</param>
public sealed record EvaluationRequest(
    FunctionSignature Signature,
    IReadOnlyList<SuiteExample> Guiding,
    IReadOnlyList<SuiteExample> Withheld,
    IReadOnlyList<string> Properties,
    TimeSpan Deadline)
{
    /// <summary>The files and answers that the function reads under test, the same for every case.</summary>
    public GivenResources Given { get; init; } = GivenResources.None;

    /// <exception cref="ArgumentException">There is no example, one does not fit the signature, or the deadline is not positive.</exception>
    internal void Check()
    {
        if (Guiding.Count == 0)
            throw new ArgumentException("There is no guiding example, so nothing says what the function must return. Add one.", nameof(Guiding));
        if (Deadline <= TimeSpan.Zero)
            throw new ArgumentException($"The deadline must be positive; it is {Deadline}.", nameof(Deadline));
        foreach (var example in Guiding.Concat(Withheld))
            CheckFits(example);
    }

    private void CheckFits(SuiteExample example)
    {
        if (example.InputsJson.Count != Signature.Parameters.Count)
            throw new ArgumentException(
                $"{example.Name} has {example.InputsJson.Count} inputs; {Signature} takes {Signature.Parameters.Count}.");
        try
        {
            foreach (var (json, parameter) in example.InputsJson.Zip(Signature.Parameters))
                FarmValue.Read(json, parameter.Type, parameter.Name);
            FarmValue.Read(example.OutputJson, Signature.Returns, "result");
        }
        catch (FarmValueException e)
        {
            throw new ArgumentException($"{example.Name} does not fit {Signature}: {e.Message}", e);
        }
    }
}
