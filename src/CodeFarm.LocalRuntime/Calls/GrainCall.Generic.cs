using System.Threading.Tasks.Sources;
using CodeFarm.LocalRuntime.Activations;
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

    internal ValueTask<TResult> InvokeMethodAsync(object grain) => InvokeAsync(grain);

    internal sealed override void Run(Activation activation)
    {
        ValueTask<TResult> running;
        try
        {
            running = activation.HasIncomingFilters && IsFiltered
                ? (_incoming ??= new(this)).StartAsync(activation)
                : InvokeAsync(activation.Instance);
        }
        catch (Exception exception)
        {
            End(activation, exception);
            return;
        }

        if (running.IsCompletedSuccessfully)
            End(activation, running.Result);
        else
            _ = AwaitAsync(activation, running);
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
            End(activation, exception);
            return;
        }

        End(activation, result);
    }

    private void End(Activation activation, TResult result)
    {
        // The activation first: once the promise is kept, this object may already serve another call.
        activation.OnEnded(this);
        if (Method.IsOneWay)
            EndOneWay(activation, null);
        else if (TryEnd())
            _promise.SetResult(result);
    }

    private void End(Activation activation, Exception exception)
    {
        activation.OnEnded(this);
        if (exception is InconsistentStateException { IsSourceActivation: true } stale)
        {
            // A stale writer has stale state: the next call gets a new activation, which reads it again.
            stale.IsSourceActivation = false;
            activation.Deactivate(new(
                Orleans.DeactivationReasonCode.RuntimeRequested, exception, "State was written by somebody else."));
        }

        if (Method.IsOneWay)
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
        try
        {
            return _promise.GetResult(token);
        }
        finally
        {
            if (TryRelease())
            {
                _promise.Reset();
                _incoming?.Clear();
                Recycle();
            }
        }
    }

    private void Release()
    {
        if (TryRelease())
            Recycle();
    }
}
