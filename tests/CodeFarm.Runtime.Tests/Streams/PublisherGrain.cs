using Orleans.Streams;

namespace CodeFarm.Runtime.Tests.Streams;

public sealed class PublisherGrain : Grain, IPublisherGrain
{
    public Task PublishAsync(string stream, int number) =>
        this.GetStreamProvider("farm").GetStream<Item>(TakerGrain.Namespace, stream).OnNextAsync(new Item(number));
}
