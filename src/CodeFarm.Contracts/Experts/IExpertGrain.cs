using Orleans;

namespace CodeFarm.Contracts.Experts;

/// <summary>Proposes candidates; may need an accelerator, and is placed by what it needs. The key is the task's id.</summary>
[Alias("farm.expert")]
public interface IExpertGrain : IGrainWithStringKey
{
    /// <summary>Works on a request and tells of it; the news come at least every few seconds, so that a loss is noticed.</summary>
    [Alias("propose")]
    IAsyncEnumerable<ExpertReport> ProposeAsync(ExpertRequest request, CancellationToken cancellationToken = default);
}
