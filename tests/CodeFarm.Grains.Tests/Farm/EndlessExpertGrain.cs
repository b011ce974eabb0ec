using System.Runtime.CompilerServices;
using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;

namespace CodeFarm.Grains.Tests.Farm;

[Alias("test.endless-expert")]
internal interface IEndlessExpertGrain : IExpertGrain;

/// <summary>An expert that works on a thread of the pool, as the synthesizer does, and finds what the test lets it find.</summary>
[GrainType("endless-expert")]
internal sealed class EndlessExpertGrain(EndlessSearch search, WorkerPool workers) : Grain, IEndlessExpertGrain
{
    public async IAsyncEnumerable<ExpertReport> ProposeAsync(
        ExpertRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return new(EndlessRouter.News);
        await workers.RunAsync(
            $"endless search of {request.TaskId}",
            () =>
            {
                search.Run(request.TaskId, cancellationToken);
                return true;
            },
            cancellationToken);
        yield return new("found") { IsFinal = true, Candidates = [new(Twice.Candidate("return 2 * n;"), "endless search")] };
    }
}
