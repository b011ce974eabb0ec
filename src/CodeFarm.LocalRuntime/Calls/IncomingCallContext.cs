using System.Runtime.ExceptionServices;
using CodeFarm.LocalRuntime.Activations;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// A call on its way through the incoming filters to the method. One instance a call object: it is pooled with it.
/// </summary>
internal sealed class IncomingCallContext<TResult>(GrainCall<TResult> call) : IIncomingGrainCallContext
{
    private Activation _activation = null!;
    private TResult? _result;
    private Exception? _failure;
    private bool _answered;
    private int _stage;

    public IGrainContext TargetContext => _activation;

    public object Grain => _activation.Instance;

    public GrainId? SourceId => call.Source?.GrainId ?? _activation.Silo.Cluster.ClientId;

    public GrainId TargetId => call.Target.GrainId;

    public string InterfaceName => call.Method.InterfaceName;

    public string MethodName => call.Method.MethodName;

    public object? Result
    {
        get => typeof(TResult) == typeof(NoResult) ? null : _result;
        set => Answer((TResult?)value);
    }

    public ValueTask<TResult> StartAsync(Activation activation)
    {
        _activation = activation;
        _stage = 0;
        _answered = false;
        Clear();
        var running = Invoke();
        return running.IsCompletedSuccessfully && _failure is null ? new(_result!) : AwaitResultAsync(running);
    }

    public Task Invoke()
    {
        var filters = _activation.IncomingFilters;
        var stage = _stage++;
        return stage < filters.Length ? InvokeFilter(filters[stage]) : InvokeMethod();
    }

    public void Clear()
    {
        _result = default;
        _failure = null;
    }

    private Task InvokeFilter(IIncomingGrainCallFilter filter)
    {
        Task running;
        try
        {
            running = filter.Invoke(this);
        }
        catch (Exception exception)
        {
            running = Task.FromException(exception);
        }

        if (!running.IsCompletedSuccessfully || !_answered)
            return AwaitFilterAsync(running, filter);
        _stage--;
        return Task.CompletedTask;
    }

    private Task InvokeMethod()
    {
        ValueTask<TResult> method;
        try
        {
            method = call.InvokeMethodAsync(_activation.Instance);
        }
        catch (Exception exception)
        {
            method = ValueTask.FromException<TResult>(exception);
        }

        if (!method.IsCompletedSuccessfully)
            return AwaitMethodAsync(method);
        Answer(method.Result);
        _stage--;
        return Task.CompletedTask;
    }

    private void Answer(TResult? result)
    {
        _result = result;
        _failure = null;
        _answered = true;
    }

    // A filter may invoke the rest again, so each stage gives its place back when it is done.
    private async Task AwaitFilterAsync(Task running, IIncomingGrainCallFilter filter)
    {
        try
        {
            await running;
            if (!_answered)
            {
                throw new InvalidOperationException(
                    $"{call.Method} met a broken filter: {filter.GetType().Name} neither went on nor gave a result.");
            }
        }
        finally
        {
            _stage--;
        }
    }

    // The failure is kept: a filter that handles it without giving a result does not hide it from the caller.
    private async Task AwaitMethodAsync(ValueTask<TResult> method)
    {
        try
        {
            Answer(await method);
        }
        catch (Exception exception)
        {
            _failure = exception;
            _answered = true;
            throw;
        }
        finally
        {
            _stage--;
        }
    }

    private async ValueTask<TResult> AwaitResultAsync(Task running)
    {
        await running;
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
        return _result!;
    }
}
