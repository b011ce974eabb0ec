using Orleans;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.Benchmarks.Runtime;

/// <inheritdoc cref="ITickCounterGrain"/>
[ImplicitStreamSubscription(Namespace)]
public sealed class TickCounterGrain(TickMeter meter) : Grain, ITickCounterGrain, IStreamSubscriptionObserver, IAsyncObserver<Tick>
{
    /// <summary>The stream namespace.</summary>
    public const string Namespace = "bench-ticks";

    /// <inheritdoc/>
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<Tick>().ResumeAsync(this);

    /// <inheritdoc/>
    public Task OnNextAsync(Tick item, StreamSequenceToken? token = null)
    {
        meter.Take(item);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
