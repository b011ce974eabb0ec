using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A sequence that a grain produces, as its consumer holds it. Each enumeration opens it anew.</summary>
internal sealed class GrainEnumerable<TElement>(
    GrainReference target, GrainMethod method, Func<object, CancellationToken, IAsyncEnumerable<TElement>> open,
    CancellationToken requestCancellation) : IAsyncEnumerable<TElement>
{
    public IAsyncEnumerator<TElement> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new GrainEnumerator<TElement>(target, method, open, requestCancellation, cancellationToken);
}
