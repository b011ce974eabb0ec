using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// One call of a grain method: its arguments (in the generated class), its place in the mailbox of the activation and, for
/// the caller, the promise of a result. Whoever first moves it out of <see cref="InFlight"/> decides how it ends.
/// </summary>
/// <remarks>
/// A call that ended with its result is used again; one that was given up (timeout, cancellation, loss of the silo) is not,
/// since the method may still run on it. The upper bits of the state count the uses, so that somebody who holds on to an
/// earlier use cannot end a later one.
/// </remarks>
public abstract class GrainCall
{
    private const int StatusBits = 3;
    private const long StatusMask = (1 << StatusBits) - 1;
    private const long Free = 0;
    private const long InFlight = 1;
    private const long Completed = 2;
    private const long GivenUp = 3;
    private const long Discarded = 4;

    private long _state;

    /// <summary>The next call in the same mailbox.</summary>
    internal GrainCall? Next;

    private long _deadline;
    private CancellationTokenSource? _targetCancellation;
    private CancellationTokenRegistration _callerCancellation;

    private protected GrainCall(GrainMethod method) => Method = method;

    /// <summary>The method that is called.</summary>
    public GrainMethod Method { get; }

    /// <summary>The token that the method gets: cancelled in a turn of the grain when the caller cancels.</summary>
    protected internal CancellationToken CancellationToken => _targetCancellation?.Token ?? CancellationToken.None;

    internal GrainReference Target { get; private set; } = null!;

    /// <summary>The activation that calls; null for a client.</summary>
    internal Activation? Source { get; private set; }

    /// <summary>The activation that has the call in its mailbox or runs it.</summary>
    internal Activation? Holder { get; set; }

    internal RequestContextValues? RequestContext { get; private set; }

    /// <summary>Whether somebody still waits for it; what nobody waits for need not start.</summary>
    internal bool IsWanted => (Volatile.Read(ref _state) & StatusMask) == InFlight;

    internal bool IsDiscarded => (Volatile.Read(ref _state) & StatusMask) is Discarded or GivenUp;

    /// <summary>Timer ticks and other calls of the runtime's own do not keep an activation alive.</summary>
    internal virtual bool CountsAsUse => true;

    internal virtual bool IsAlwaysInterleave => Method.IsAlwaysInterleave;

    /// <summary>Call filters see the calls of the users, not those of the runtime.</summary>
    internal virtual bool IsFiltered => true;

    /// <summary>
    /// Begins the method in a turn of the activation. True when it ended in that turn; the object may serve another call
    /// by then. Otherwise <see cref="Activation.OnEnded"/> follows in a later turn.
    /// </summary>
    internal abstract bool Run(Activation activation);

    /// <summary>Tells the caller that the call has failed; <see cref="TryEnd"/> went before.</summary>
    private protected abstract void SetException(Exception exception);

    /// <summary>Empties the arguments and returns the object to its pool.</summary>
    protected abstract void Recycle();

    internal void Begin(GrainReference target, Activation? source, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Target = target;
        Source = source;
        RequestContext = RequestContextValues.Current;
        _deadline = timeout == Timeout.InfiniteTimeSpan
            ? long.MaxValue
            : CoarseClock.Now + CallRegistry.PeriodMillis + (long)timeout.TotalMilliseconds; // Never too early.
        var use = ((Volatile.Read(ref _state) >> StatusBits) + 1) << StatusBits;
        Volatile.Write(ref _state, use | InFlight);
        if (cancellationToken.CanBeCanceled)
        {
            _targetCancellation = new CancellationTokenSource();
            _callerCancellation = cancellationToken.UnsafeRegister(
                static (state, token) =>
                {
                    var (call, expected) = ((GrainCall, long))state!;
                    call.CancelByCaller(expected, token);
                },
                (this, use | InFlight));
        }
    }

    /// <summary>Ends the call with a result; false where it was given up before.</summary>
    private protected bool TryEnd()
    {
        var state = Volatile.Read(ref _state);
        return (state & StatusMask) == InFlight
            && Interlocked.CompareExchange(ref _state, (state & ~StatusMask) | Completed, state) == state;
    }

    /// <summary>Ends the call with a failure of the method, of placement or of the activation.</summary>
    internal void Fail(Exception exception)
    {
        if (TryEnd())
            SetException(exception);
    }

    /// <summary>Gives the call up: its silo was lost.</summary>
    internal void GiveUp(Exception exception) => GiveUp(Volatile.Read(ref _state), exception);

    /// <summary>Whether the call is in flight and past its deadline.</summary>
    internal bool Inspect(long now, out long state)
    {
        state = Volatile.Read(ref _state);
        if (Volatile.Read(ref _deadline) >= now)
            return false;
        // Answered, but nobody ever took the answer: it must not stay registered for good.
        if ((state & StatusMask) == Completed)
            Interlocked.CompareExchange(ref _state, (state & ~StatusMask) | GivenUp, state);
        return (state & StatusMask) == InFlight;
    }

    internal void TimeOut(long state) => GiveUp(
        state,
        new TimeoutException($"{Method} on {Target.GrainId} did not respond in time. Whether it took effect is unknown."));

    internal void Discard() => Volatile.Write(ref _state, Discarded);

    /// <summary>The caller has its result: the object may serve again, unless somebody gave the call up.</summary>
    private protected bool TryRelease()
    {
        if (_targetCancellation is not null)
        {
            _callerCancellation.Dispose();
            _callerCancellation = default;
            if ((_state & StatusMask) == GivenUp)
                return false;
            _targetCancellation.Dispose();
            _targetCancellation = null;
        }

        var state = _state;
        if ((state & StatusMask) != Completed
            // So late that the sweep may be giving it up right now.
            || (_deadline < CoarseClock.Now && Interlocked.CompareExchange(ref _state, (state & ~StatusMask) | GivenUp, state) == state))
        {
            return false;
        }

        Target = null!;
        Source = null;
        Holder = null;
        RequestContext = null;
        Volatile.Write(ref _state, (_state & ~StatusMask) | Free);
        return true;
    }

    private void CancelByCaller(long expected, CancellationToken token)
    {
        if (!GiveUp(expected, new OperationCanceledException(token)))
            return;
        // The token of the method is cancelled in a turn of the grain, so that its callbacks run there.
        if (Holder is { } holder && _targetCancellation is { } cancellation)
            holder.Turns.Post(static state => ((CancellationTokenSource)state!).Cancel(), cancellation);
    }

    private bool GiveUp(long expected, Exception exception)
    {
        if ((expected & StatusMask) != InFlight
            || Interlocked.CompareExchange(ref _state, (expected & ~StatusMask) | GivenUp, expected) != expected)
        {
            return false;
        }

        SetException(exception);
        return true;
    }
}
