using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Feedback;

/// <summary>Where the callers of a function report. The key is the function's name.</summary>
[Alias("farm.feedback")]
public interface IFeedbackGrain : IGrainWithStringKey
{
    /// <summary>A version was deployed; feedback is about it from now on. Idempotent.</summary>
    [Alias("open")]
    Task OpenAsync(FunctionDeployed deployed);

    /// <summary>
    /// Keeps a feedback; it is written when this returns. An example that the stable version fails is a test that starts
    /// the growth of the next version. Idempotent.
    /// </summary>
    /// <exception cref="FarmException">
    /// There is no such function, the rating or the example is wrong, or the example says other than one of the suite.
    /// </exception>
    [Alias("give")]
    Task<FeedbackReceipt> GiveAsync(FunctionFeedback feedback);

    /// <summary>What callers have said.</summary>
    [Alias("summary")]
    [ReadOnly]
    Task<FeedbackSummary> GetSummaryAsync();
}
