using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Feedback;

/// <summary>Where the callers of a function will report; opened by the deployment of a version. The key is the task's id.</summary>
[Alias("farm.feedback")]
public interface IFeedbackGrain : IGrainWithStringKey
{
    /// <summary>What feedback is about: the version, with the examples that it was tested on; null before the deployment.</summary>
    [Alias("subject")]
    [ReadOnly]
    Task<FunctionDeployed?> GetSubjectAsync();
}
