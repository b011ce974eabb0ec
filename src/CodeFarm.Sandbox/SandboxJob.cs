using System.Collections.Immutable;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Resources;

namespace CodeFarm.Sandbox;

/// <summary>One assembly and the cases to run it on. Expected outputs are not part of a job: they never leave the evaluator.</summary>
/// <param name="Assembly">The compiled function; holds the entry that <see cref="FunctionSignature.TypeName"/> names.</param>
/// <param name="Signature">Names the entry and the types of its inputs and output.</param>
/// <param name="InputsJson">For each case one JSON value for each parameter.</param>
/// <param name="Deadline">
/// For the whole job, from when its worker is ready to the last result; what the worker waits for a processor does not count
/// (<see cref="ProcessSandboxOptions.DeadlineStretch"/>).
/// </param>
public sealed record SandboxJob(
    ReadOnlyMemory<byte> Assembly,
    FunctionSignature Signature,
    ImmutableArray<ImmutableArray<string>> InputsJson,
    TimeSpan Deadline)
{
    /// <summary>
    /// The namespace that holds the entry's class, where the assembly has several classes of that name: the mutants of one
    /// candidate may share one assembly, a namespace each. Empty is the global namespace; null takes the first public class of
    /// the name.
    /// </summary>
    public string? Namespace { get; init; }

    /// <summary>The deployed function that is called, for those who watch; null takes the name of the signature.</summary>
    public string? Function { get; init; }

    /// <summary>The number of its version; 0 where there are none.</summary>
    public int Version { get; init; }

    /// <summary>What the clock shows and random numbers begin with, in every case; null for what the signature fixes for tests.</summary>
    public Circumstances? Circumstances { get; init; }

    /// <summary>
    /// The files and answers that cases may ask for, as far as the signature declares them; null where there are none. Asked while a
    /// case runs, within its deadline.
    /// </summary>
    public IResourceSource? Resources { get; init; }

    /// <exception cref="ArgumentException">A case has the wrong number of inputs, the assembly is empty or the deadline is not positive.</exception>
    internal void Check()
    {
        if (Assembly.IsEmpty)
            throw new ArgumentException("The job has no assembly.", nameof(Assembly));
        if (Deadline <= TimeSpan.Zero)
            throw new ArgumentException($"The deadline must be positive; it is {Deadline}.", nameof(Deadline));
        for (var i = 0; i < InputsJson.Length; i++)
        {
            if (InputsJson[i].Length != Signature.Parameters.Count)
                throw new ArgumentException(
                    $"Case {i} has {InputsJson[i].Length} inputs; {Signature} takes {Signature.Parameters.Count}.", nameof(InputsJson));
        }
    }
}
