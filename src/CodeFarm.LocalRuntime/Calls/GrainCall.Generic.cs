using System.Threading.Tasks.Sources;
using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;
using Orleans.Storage;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A call with a result. The generated class of a method derives from it.</summary>
/// <typeparam name="TResult">The result; <see cref="NoResult"/> where there is none.</typeparam>
/// <param name="method">The method that is called.</param>
public abstract class GrainCall<TResult>(GrainMethod method) : GrainCall(method), IValueTaskSource<TResult>, IValueTaskSource
{
    // Asynchronously: a caller's continuation must never run inside the turn of the grain that answered.
    private ManualResetValueTaskSourceCore<TResult> _promise = new() { RunContinuationsAsynchronously = true };
    private IncomingCallContext<TResult>? _incoming;
    private OutgoingCallContext<TResult>? _outgoing;

    internal ValueTask<TResult> Promise => new(this, _promise.Version);

    internal ValueTask VoidPromise => new(this, _promise.Version);

    TResult IValueTaskSource<TResult>.GetResult(short token) => TakeResult(token);

    void IValueTaskSource.GetResult(short token) => TakeResult(token);

    ValueTaskSourceStatus IValueTaskSource<TResult>.GetStatus(short token) => _promise.GetStatus(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<TResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    /// <summary>Calls the method on the instance of the grain class.</summary>
    protected abstract ValueTask<TResult> InvokeAsync(object grain);

    /// <summary>Sends the call through the outgoing filters; not null when the caller must wait for them.</summary>
    internal OutgoingCallContext<TResult>? Filter(
        GrainReference target, Activation? source, CallOrigin origin, CancellationToken cancellationToken)
    {
        var outgoing = _outgoing ?? new(this);
        _outgoing = null;
        if (!outgoing.Start(target, source, origin, cancellationToken))
            return outgoing;
        _outgoing = outgoing;
        return null;
    }

    internal ValueTask<TResult> InvokeMethodAsync(object grain) => InvokeAsync(grain);

    internal sealed override bool Run(Activation activation)
    {
        ValueTask<TResult> running;
        try
        {
            running = activation.IncomingFilters.Length > 0 && IsFiltered
                ? (_incoming ??= new(this)).StartAsync(activation)
                : InvokeAsync(activation.Instance);
        }
        catch (Exception exception)
        {
            End(activation, exception);
            return true;
        }

        if (!running.IsCompletedSuccessfully)
            return AwaitAsync(activation, running).IsCompleted;
        End(activation, running.Result);
        return true;
    }

    private protected sealed override void SetException(Exception exception) => _promise.SetException(exception);

    private async Task AwaitAsync(Activation activation, ValueTask<TResult> running)
    {
        TResult result;
        try
        {
            result = await running;
        }
        catch (Exception exception)
        {
            activation.OnEnded(this);
            End(activation, exception);
            return;
        }

        // The activation first: once the promise is kept, this object may already serve another call.
        activation.OnEnded(this);
        End(activation, result);
    }

    private void End(Activation activation, TResult result)
    {
        if (activation.IsKilled)
            GiveUp(activation.LossOf(this));
        else if (Method.IsOneWay)
            EndOneWay(activation, null);
        else if (TryEnd())
            _promise.SetResult(result);
    }

    private void End(Activation activation, Exception exception)
    {
        if (exception is InconsistentStateException { IsSourceActivation: true } stale)
        {
            // A stale writer has stale state: the next call gets a new activation, which reads it again.
            stale.IsSourceActivation = false;
            activation.Deactivate(new(
                Orleans.DeactivationReasonCode.RuntimeRequested, exception, "State was written by somebody else."));
        }

        if (activation.IsKilled)
            GiveUp(activation.LossOf(this));
        else if (Method.IsOneWay)
            EndOneWay(activation, exception);
        else
            Fail(exception);
    }

    private void EndOneWay(Activation activation, Exception? exception)
    {
        if (exception is not null)
            activation.Silo.Log.OneWayCallFailed(exception, Method.ToString(), activation.GrainId.ToString());
        if (TryEnd())
            Release(); // Nobody waits for it.
    }

    private TResult TakeResult(short token)
    {
        TResult result;
        try
        {
            result = _promise.GetResult(token);
        }
        catch (Exception exception)
        {
            OnTaken(default, exception);
            throw;
        }

        OnTaken(result, null);
        return result;
    }

    private void OnTaken(TResult? result, Exception? failure)
    {
        _outgoing?.OnTaken(result, failure);
        if (!TryRelease())
            return;
        _promise.Reset();
        _incoming?.Clear();
        Recycle();
    }

    private void Release()
    {
        if (TryRelease())
            Recycle();
    }
}
