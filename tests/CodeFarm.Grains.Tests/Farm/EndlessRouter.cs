using CodeFarm.Contracts.Experts;
using CodeFarm.Grains.Agents;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Asks an expert that searches until it is told otherwise.</summary>
internal sealed class EndlessRouter : IExpertRouter
{
    public const string News = "searching for ever";

    public IEnumerable<IExpertGrain> Route(IGrainFactory grains, ExpertRequest request) => [grains.GetGrain<IEndlessExpertGrain>(request.TaskId)];
}
