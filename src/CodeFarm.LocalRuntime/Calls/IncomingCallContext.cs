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
    private int _stage;

    public IGrainContext TargetContext => _activation;

    public object Grain => _activation.Instance;

    public GrainId? SourceId => call.Source?.GrainId;

    public GrainId TargetId => call.Target.GrainId;

    public string InterfaceName => call.Method.InterfaceName;

    public string MethodName => call.Method.MethodName;

    public object? Result
    {
        get => typeof(TResult) == typeof(NoResult) ? null : _result;
        set => _result = (TResult?)value;
    }

    public ValueTask<TResult> StartAsync(Activation activation)
    {
        _activation = activation;
        _stage = 0;
        _result = default;
        var running = Invoke();
        return running.IsCompletedSuccessfully ? new(_result!) : AwaitResultAsync(running);
    }

    public Task Invoke()
    {
        var filters = _activation.Silo.IncomingFilters;
        var stage = _stage++;
        Task running;
        if (stage < filters.Length)
        {
            running = filters[stage].Invoke(this);
        }
        else if (stage == filters.Length && _activation.Instance is IIncomingGrainCallFilter own)
        {
            running = own.Invoke(this);
        }
        else
        {
            var method = call.InvokeMethodAsync(_activation.Instance);
            if (!method.IsCompletedSuccessfully)
                return AwaitMethodAsync(method);
            _result = method.Result;
            _stage--;
            return Task.CompletedTask;
        }

        if (!running.IsCompletedSuccessfully)
            return AwaitFilterAsync(running);
        _stage--;
        return Task.CompletedTask;
    }

    public void Clear() => _result = default;

    // A filter may invoke the rest again, so each stage gives its place back when it is done.
    private async Task AwaitFilterAsync(Task running)
    {
        try
        {
            await running;
        }
        finally
        {
            _stage--;
        }
    }

    private async Task AwaitMethodAsync(ValueTask<TResult> method)
    {
        try
        {
            _result = await method;
        }
        finally
        {
            _stage--;
        }
    }

    private async ValueTask<TResult> AwaitResultAsync(Task running)
    {
        await running;
        return _result!;
    }
}
