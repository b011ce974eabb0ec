using System.Collections.Immutable;
using System.Globalization;
using CodeFarm.Evaluation.Running;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Validation.Variants;

namespace CodeFarm.Evaluation.Mutation;

/// <summary>Runs variants on inputs, many in one job. One that hangs or crashes costs its own cases only.</summary>
internal sealed class VariantRun(ISandboxSession session, VariantAssembly variants, IResourceSource resources, Func<TimeSpan> remaining)
{
    // A mutant that loops for ever must leave time for the others.
    private const double ShareOfRemaining = 0.4;

    /// <returns>For each of the numbers one outcome for each input; NotRun when the time is over.</returns>
    public async Task<Dictionary<int, CaseOutcome[]>> RunAsync(
        IReadOnlyList<int> numbers, IReadOnlyList<IReadOnlyList<string>> inputs, CancellationToken cancellationToken)
    {
        var outcomes = numbers.ToDictionary(number => number, _ => Enumerable.Repeat(CaseOutcome.NotRun, inputs.Count).ToArray());
        var next = 0;
        while (next < numbers.Count && inputs.Count > 0)
        {
            var deadline = remaining() * ShareOfRemaining;
            if (deadline <= TimeSpan.Zero)
                break;
            var cases = numbers.Skip(next).SelectMany(number => inputs.Select(
                input => ImmutableArray.Create([number.ToString(CultureInfo.InvariantCulture), .. input]))).ToImmutableArray();
            var ended = await new CaseRunner(session.RunAsync, resources).RunAsync(
                variants.Assembly, variants.Signature, cases, deadline, maximumRestarts: 0, cancellationToken);
            next = Distribute(ended, numbers, next, inputs.Count, outcomes);
        }

        return outcomes;
    }

    /// <returns>The first variant that has not been run: the one after the variant that ended the process.</returns>
    private static int Distribute(
        CaseOutcome[] ended, IReadOnlyList<int> numbers, int first, int inputs, Dictionary<int, CaseOutcome[]> outcomes)
    {
        for (var i = 0; i < ended.Length; i++)
        {
            if (ended[i].State == CaseState.NotRun)
                return first + ((i - 1) / inputs) + 1;
            outcomes[numbers[first + (i / inputs)]][i % inputs] = ended[i];
        }

        return numbers.Count;
    }
}
