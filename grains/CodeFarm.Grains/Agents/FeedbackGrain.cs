using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="IFeedbackGrain"/>
[GrainType("feedback")]
[ImplicitStreamSubscription(FarmNames.FeedbackStream)]
internal sealed class FeedbackGrain([PersistentState("feedback")] IPersistentState<FeedbackState> state)
    : Grain, IFeedbackGrain, IStreamSubscriptionObserver, IAsyncObserver<FunctionDeployed>
{
    public Task<FunctionDeployed?> GetSubjectAsync() => Task.FromResult(state.State.Subject);

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<FunctionDeployed>().ResumeAsync(this);

    public async Task OnNextAsync(FunctionDeployed item, StreamSequenceToken? token = null)
    {
        if (state.State.Subject?.Header.Id == item.Header.Id)
            return;
        state.State.Subject = item;
        await state.CommitAsync(this);
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
