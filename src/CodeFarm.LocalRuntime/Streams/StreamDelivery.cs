using CodeFarm.LocalRuntime.Activations;
using CodeFarm.LocalRuntime.Calls;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>An event on its way to a subscriber, or the news that it was given up.</summary>
internal sealed class StreamDelivery(StreamQueue queue, JournalEntry entry, Exception? failure) : GrainVoidCall(Deliver)
{
    private static readonly GrainMethod Deliver = new("Orleans.Streams.IStreamConsumer", "Deliver", GrainMethodOptions.None);

    internal override bool IsFiltered => false;

    protected override ValueTask InvokeVoidAsync(object grain) =>
        new(((Activation)Holder!).Subscriptions.DeliverAsync(queue, entry, failure));

    // Made for one delivery: it ends with it.
    protected override void Recycle() => Discard();
}
