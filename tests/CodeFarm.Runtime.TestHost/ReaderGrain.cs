using System.Collections.Immutable;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Runtime.TestHost;

[ImplicitStreamSubscription(Namespace)]
public sealed class ReaderGrain(IReader reader, [PersistentState("numbers")] IPersistentState<Numbers> state)
    : Grain, IReaderGrain, IStreamSubscriptionObserver, IAsyncObserver<Number>
{
    public const string Namespace = "numbers";

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<Number>().ResumeAsync(this);

    public async Task OnNextAsync(Number item, StreamSequenceToken? token = null)
    {
        state.State.Values.Add(item.Value);
        await state.WriteStateAsync();
        reader.Took(this.GetPrimaryKeyString(), item.Value);
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    public Task<ImmutableArray<int>> AllAsync() => Task.FromResult(state.State.Values.ToImmutableArray());
}
