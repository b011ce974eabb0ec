using CodeFarm.Runtime.Tests.Farm;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Runtime.Tests.Streams;

/// <summary>Notes the events that it takes. Words in its key say how it behaves.</summary>
[ImplicitStreamSubscription(Namespace)]
public sealed class TakerGrain(Stage stage) : Grain, ITakerGrain, IStreamSubscriptionObserver, IAsyncObserver<Item>
{
    public const string Namespace = "tests-items";

    private StreamSequenceToken? _last;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"left {Key}");
        return Task.CompletedTask;
    }

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        stage.Note($"subscribed {Key} to {handleFactory.StreamId.GetKeyAsString()} of {handleFactory.ProviderName}");
        return handleFactory.Create<Item>().ResumeAsync(this);
    }

    public async Task OnNextAsync(Item item, StreamSequenceToken? token = null)
    {
        stage.Note($"given {Key} {item.Number}");
        stage.ThrowIfAsked($"take {Key} {item.Number}");
        if (Key.EndsWith("gated", StringComparison.Ordinal))
            await stage.PassAsync($"{Key} {item.Number}");
        if (_last?.CompareTo(token) >= 0)
            stage.Note($"out of order {Key} {item.Number}");
        _last = token;
        stage.Note($"took {Key} {item.Number}");
        if (Key.EndsWith("leaving", StringComparison.Ordinal))
            DeactivateOnIdle();
    }

    public Task OnErrorAsync(Exception ex)
    {
        stage.Note($"error {Key}");
        return Task.CompletedTask;
    }

    public Task HoldAsync(string gate) => stage.PassAsync(gate);

    public Task ProbeAsync() => Task.CompletedTask;
}
