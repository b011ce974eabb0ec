using CodeFarm.LocalRuntime.Activations;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A call that asks for the next elements of a sequence.</summary>
internal sealed class EnumerationPull<TElement>(GrainMethod method, EnumerationSession<TElement> session)
    : GrainCall<EnumerationBatch<TElement>>(method)
{
    internal override bool IsAlwaysInterleave => true;

    protected override ValueTask<EnumerationBatch<TElement>> InvokeAsync(object grain) =>
        session.PullAsync((Activation)Holder!, grain, CancellationToken);

    // Made for one pull: it ends with it.
    protected override void Recycle() => Discard();
}
