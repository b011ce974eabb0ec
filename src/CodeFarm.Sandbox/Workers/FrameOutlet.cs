using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// Writes frames to a stream one after another, without a thread: whoever adds a frame while nothing is written writes it,
/// and what others add meanwhile goes out with the next write.
/// </summary>
internal sealed class FrameOutlet(Stream stream)
{
    private readonly Lock _gate = new();
    private MessageWriter _waiting = new();
    private MessageWriter _leaving = new();
    private bool _isWriting;

    /// <summary>Adds what <paramref name="write"/> writes; frames go out in the order of the calls, after <see cref="Flush"/>.</summary>
    public void Add<T>(T message, Action<T, MessageWriter> write)
    {
        lock (_gate)
            write(message, _waiting);
    }

    public void Flush()
    {
        lock (_gate)
        {
            if (_isWriting)
                return;
            _isWriting = true;
        }

        _ = WriteAsync();
    }

    private async Task WriteAsync()
    {
        try
        {
            while (Next())
            {
                await stream.WriteAsync(_leaving.Written);
                _leaving.Clear();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The worker reads no more. Its output ends too, and that is where its end is noticed; nothing is written again.
        }
    }

    private bool Next()
    {
        lock (_gate)
        {
            if (_waiting.Length == 0)
                return _isWriting = false;
            (_leaving, _waiting) = (_waiting, _leaving);
            return true;
        }
    }
}
