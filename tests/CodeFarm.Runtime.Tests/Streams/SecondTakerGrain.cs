using CodeFarm.Runtime.Tests.Farm;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Runtime.Tests.Streams;

/// <summary>Subscribes to the same streams as <see cref="TakerGrain"/>, and to another namespace.</summary>
[ImplicitStreamSubscription(TakerGrain.Namespace)]
[ImplicitStreamSubscription(OtherNamespace)]
public sealed class SecondTakerGrain(Stage stage) : Grain, ISecondTakerGrain, IStreamSubscriptionObserver, IAsyncObserver<Item>
{
    public const string OtherNamespace = "tests-others";

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<Item>().ResumeAsync(this);

    public Task OnNextAsync(Item item, StreamSequenceToken? token = null)
    {
        stage.ThrowIfAsked($"second take {this.GetPrimaryKeyString()} {item.Number}");
        stage.Note($"second took {this.GetPrimaryKeyString()} {item.Number}");
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
