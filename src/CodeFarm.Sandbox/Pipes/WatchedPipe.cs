using System.Threading.Tasks.Sources;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.Sandbox.Pipes;

/// <summary>
/// A pipe that a caller may look at by himself: an answer that comes within microseconds needs no other thread. Only where nobody
/// looks, <see cref="PipeWatcher"/> is asked to.
/// </summary>
internal sealed class WatchedPipe : IReplySource, IValueTaskSource<int>, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly SafePipeHandle _handle;
    private readonly PipeWatcher _watcher;
    private readonly int _descriptor;
    private ManualResetValueTaskSourceCore<int> _read;
    private Memory<byte> _space;
    private bool _isReading;
    private bool _isWatched;
    private bool _isWantedAgain;
    private bool _hasReadSince;
    private bool _isStopped;
    private CancellationTokenRegistration _registration;

    private WatchedPipe(SafePipeHandle handle, PipeWatcher watcher)
    {
        (_handle, _watcher) = (handle, watcher);
        var isHeld = false;
        // So that its number is not given to another while it is read or watched.
        handle.DangerousAddRef(ref isHeld);
        _descriptor = (int)handle.DangerousGetHandle();
    }

    /// <param name="handle">The end that is read; nobody else reads it from now on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null where the system has no way to watch a pipe.</returns>
    public static WatchedPipe? Open(SafePipeHandle handle, CancellationToken cancellationToken)
    {
        if (PipeWatcher.Instance is not { } watcher)
            return null;
        var pipe = new WatchedPipe(handle, watcher);
        if (NonBlockingRead.TryEnable(pipe._descriptor))
        {
            pipe._registration = cancellationToken.UnsafeRegister(static pipe => ((WatchedPipe)pipe!).Dispose(), pipe);
            return pipe;
        }

        handle.DangerousRelease();
        return null;
    }

    public bool CanBeLookedAt => true;

    public ValueTask<int> ReadAsync(Memory<byte> space)
    {
        lock (_gate)
        {
            if (_isStopped)
                throw new OperationCanceledException();
            if (NonBlockingRead.From(_descriptor, space.Span) is { } read)
                return new(read);
            (_space, _isReading) = (space, true);
            _read.Reset();
            return new(this, _read.Version);
        }
    }

    public bool TryComplete()
    {
        var read = 0;
        IOException? failure = null;
        lock (_gate)
        {
            if (!_isReading)
                return false;
            try
            {
                if (NonBlockingRead.From(_descriptor, _space.Span) is not { } some)
                    return false;
                read = some;
                _hasReadSince = true;
            }
            catch (IOException e)
            {
                failure = e;
            }

            _isReading = false;
        }

        if (failure is null)
            _read.SetResult(read);
        else
            _read.SetException(failure);
        return true;
    }

    public void Watch()
    {
        lock (_gate)
        {
            if (!_isReading)
                return;
            if (_isWatched)
            {
                _isWantedAgain = true;
                return;
            }

            (_isWatched, _isWantedAgain, _hasReadSince) = (true, false, false);
            _watcher.Watch(_descriptor, this);
        }
    }

    public void Dispose()
    {
        _registration.Unregister();
        lock (_gate)
        {
            if (_isStopped)
                return;
            _isStopped = true;
            _watcher.Forget(_descriptor, this);
            _handle.DangerousRelease();
            if (!_isReading)
                return;
            _isReading = false;
        }

        _read.SetException(new OperationCanceledException());
    }

    /// <summary>The watcher has seen something, and watches no longer.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        bool isWanted;
        lock (_gate)
        {
            _isWatched = false;
            // Where someone who looked has read what was seen, it is for him to say whether it is to be watched again.
            isWanted = _isWantedAgain || !_hasReadSince;
        }

        if (!TryComplete() && isWanted)
            Watch();
    }

    int IValueTaskSource<int>.GetResult(short token) => _read.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _read.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _read.OnCompleted(continuation, state, token, flags);
}
