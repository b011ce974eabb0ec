using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// Pulls a grain's sequence batch by batch. Every pull interleaves with the grain's other calls; the enumerator itself
/// lives in the activation and ends when the consumer leaves, is cancelled, or stays away for too long.
/// </summary>
internal sealed class GrainEnumerator<TElement>(
    GrainReference target, GrainMethod method, Func<object, CancellationToken, IAsyncEnumerable<TElement>> open,
    CancellationToken requestCancellation, CancellationToken cancellationToken) : IAsyncEnumerator<TElement>
{
    private readonly CancellationTokenSource _cancellation =
        CancellationTokenSource.CreateLinkedTokenSource(requestCancellation, cancellationToken);

    private readonly EnumerationSession<TElement> _session = new(open);
    private TElement[] _batch = [];
    private int _index = -1;
    private bool _completed;
    private bool _disposed;

    public TElement Current => _batch[_index];

    public async ValueTask<bool> MoveNextAsync()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (++_index < _batch.Length)
            return true;
        while (!_completed)
        {
            EnumerationBatch<TElement> pulled;
            try
            {
                var pull = new EnumerationPull<TElement>(method, _session);
                CallRegistry.Add(pull);
                pulled = await CallSender.SendAsync(target, pull, _cancellation.Token);
            }
            catch
            {
                _completed = true;
                throw;
            }

            _completed = pulled.Completed;
            if (pulled.Elements.Length > 0)
            {
                (_batch, _index) = (pulled.Elements, 0);
                return true;
            }
        }

        _batch = [];
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            // Nothing runs any more on an activation that has ended, or whose silo was lost.
            if (_session.Holder is { } holder)
                await await Task.WhenAny(holder.Turns.RunAsync(_session.EndAsync), holder.Deactivated);
        }
        finally
        {
            _cancellation.Dispose();
        }
    }
}
