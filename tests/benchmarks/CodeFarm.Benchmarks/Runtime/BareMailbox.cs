using System.Threading.Channels;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>
/// What one would write by hand instead of a grain: a channel, one reader, and a promise a call. It has no identity, no
/// activation, no filters, no request context and no timeouts.
/// </summary>
internal sealed class BareMailbox
{
    private readonly Channel<TaskCompletionSource> _calls =
        Channel.CreateUnbounded<TaskCompletionSource>(new() { SingleReader = true });

    public BareMailbox()
    {
        _ = Task.Run(async () =>
        {
            await foreach (var call in _calls.Reader.ReadAllAsync())
                call.SetResult();
        });
    }

    public Task RunAsync()
    {
        var call = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Writer.TryWrite(call);
        return call.Task;
    }

    public void Complete() => _calls.Writer.Complete();
}
