using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>An open enumeration in its activation. Touched in turns of that activation only.</summary>
internal sealed class EnumerationSession<TElement>(Func<object, CancellationToken, IAsyncEnumerable<TElement>> open)
    : IEnumerationSession
{
    private const int MaximumBatch = 100;

    private readonly CancellationTokenSource _ended = new();
    private IAsyncEnumerator<TElement>? _enumerator;
    private Task<bool>? _moving;
    private Exception? _failure;
    private bool _isOver;

    /// <summary>The activation that holds the enumerator; null before the first pull.</summary>
    public Activation? Holder { get; private set; }

    public long LastPull { get; private set; }

    /// <summary>The elements that are ready; waits for the first of them, but not for longer than half a call may take.</summary>
    public async ValueTask<EnumerationBatch<TElement>> PullAsync(
        Activation activation, object grain, CancellationToken cancellationToken)
    {
        LastPull = Environment.TickCount64;
        if (Holder is null)
        {
            Holder = activation;
            activation.Sessions.Add(this);
            _enumerator = open(grain, _ended.Token).GetAsyncEnumerator(_ended.Token);
        }
        else if (Holder != activation || _isOver)
        {
            throw new EnumerationAbortedException(
                "The grain was deactivated, or the enumerator was idle for too long, since the enumeration began.");
        }

        using var onCancel = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _ended);
        var elements = new List<TElement>();
        try
        {
            while (elements.Count < MaximumBatch)
            {
                _moving ??= _enumerator!.MoveNextAsync().AsTask();
                if (!_moving.IsCompleted)
                {
                    // Hand over what is there; an empty batch tells the consumer that the grain still lives.
                    if (elements.Count > 0 || !await CompletesInTimeAsync(_moving, activation))
                        break;
                }

                var moved = await _moving;
                _moving = null;
                if (!moved)
                {
                    await EndAsync();
                    return new([.. elements], Completed: true);
                }

                elements.Add(_enumerator!.Current);
            }
        }
        catch (Exception exception) when (elements.Count > 0)
        {
            // The elements before the failure are good: the next pull reports it.
            _failure = exception;
            _moving = Task.FromException<bool>(_failure);
        }
        catch
        {
            await EndAsync();
            throw;
        }

        LastPull = Environment.TickCount64;
        return new([.. elements], Completed: false);
    }

    /// <summary>Disposes the enumerator: its finally blocks run in the grain.</summary>
    public async Task EndAsync()
    {
        if (_isOver)
            return;
        _isOver = true;
        Holder?.Sessions.Remove(this);
        await _ended.CancelAsync();
        if (_moving is not null)
            await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (_enumerator is not null)
            await _enumerator.DisposeAsync();
        _ended.Dispose();
    }

    private static async Task<bool> CompletesInTimeAsync(Task moving, Activation activation)
    {
        var timeout = activation.Silo.Cluster.Options.ResponseTimeout;
        if (timeout == Timeout.InfiniteTimeSpan)
            return true;
        await Task.WhenAny(moving, Task.Delay(timeout / 2));
        return moving.IsCompleted;
    }
}
