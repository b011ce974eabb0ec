using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <content>
/// Reads what the worker writes. Whoever waits for the last answer of a read goes on at once, on the thread that has read it: a
/// switch to another thread takes longer than most functions. The next read is registered before, so that nobody who goes on for
/// long holds up the others.
/// </content>
internal sealed partial class WorkerChannel
{
    private readonly TaskCompletionSource _readToEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ValueTaskAwaiter<int> _read;
    private Action? _onRead;
    private (Exchange Exchange, SandboxReport Report)? _answered;

    [SuppressMessage("Reliability", "CA2012", Justification = "Its result is taken once, where it has completed.")]
    private void Read()
    {
        try
        {
            do
            {
                _read = _replies.ReadAsync(_inlet.Space()).GetAwaiter();
                if (_read.IsCompleted)
                    continue;
                var lookedFor = Volatile.Read(ref _lookedFor);
                // Whoever looks for an answer is not to be held up by one who waits for another.
                if (lookedFor is not null && _answered?.Exchange != lookedFor)
                    CompleteElsewhere();
                var answered = _answered;
                _answered = null;
                // From here on another thread may read.
                _read.UnsafeOnCompleted(_onRead ??= OnRead);
                if (lookedFor is null)
                    _replies.Watch();
                answered?.Exchange.Complete(answered.Value.Report);
                return;
            }
            while (TakeRead());
            EndReading(null);
        }
        catch (Exception e) when (IsEnd(e))
        {
            EndReading(e);
        }
    }

    private void OnRead()
    {
        bool hasMore;
        try
        {
            hasMore = TakeRead();
        }
        catch (Exception e) when (IsEnd(e))
        {
            EndReading(e);
            return;
        }

        if (hasMore)
            Read();
        else
            EndReading(null);
    }

    private static bool IsEnd(Exception e) => e is InvalidDataException or IOException or ObjectDisposedException or OperationCanceledException;

    /// <returns>Whether there may be more.</returns>
    /// <exception cref="InvalidDataException">No honest worker writes this.</exception>
    private bool TakeRead()
    {
        var read = _read.GetResult();
        _inlet.Advance(read);
        while (_inlet.TryTake(out var frame))
        {
            if (frame[0] == (byte)ReplyKind.Ask)
                Handle(AskMessage.Read(frame));
            else
                Handle(ReplyMessage.Read(frame));
        }

        if (read == 0 && !_inlet.IsEmpty)
            throw new InvalidDataException("The output ended within a frame.");
        return read > 0;
    }

    private void Tell(Exchange exchange, SandboxReport report)
    {
        CompleteElsewhere();
        _answered = (exchange, report);
    }

    private void CompleteElsewhere()
    {
        if (_answered is { } answered)
            ThreadPool.UnsafeQueueUserWorkItem(static answer => answer.Exchange.Complete(answer.Report), answered, preferLocal: true);
        _answered = null;
    }

    private void EndReading(Exception? failure)
    {
        CompleteElsewhere();
        if (failure is null)
            _readToEnd.SetResult();
        else
            _readToEnd.SetException(failure);
    }
}
