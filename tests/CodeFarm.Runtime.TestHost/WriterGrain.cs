using System.Collections.Immutable;
using Orleans.Streams;

namespace CodeFarm.Runtime.TestHost;

public sealed class WriterGrain([PersistentState("numbers")] IPersistentState<Numbers> state) : Grain, IWriterGrain
{
    public Task<int> LastAsync() => Task.FromResult(state.State.Values.LastOrDefault());

    public Task<ImmutableArray<int>> AllAsync() => Task.FromResult(state.State.Values.ToImmutableArray());

    public Task AppendAsync(int number)
    {
        state.State.Values.Add(number);
        return state.WriteStateAsync();
    }

    public Task PublishAsync(int number) =>
        this.GetStreamProvider("farm").GetStream<Number>(ReaderGrain.Namespace, this.GetPrimaryKeyString()).OnNextAsync(new(number));
}
