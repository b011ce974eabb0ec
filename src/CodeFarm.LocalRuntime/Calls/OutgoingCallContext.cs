using CodeFarm.LocalRuntime.Activations;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A call on its way from its caller through the outgoing filters.</summary>
internal sealed class OutgoingCallContext<TResult>(
    GrainReference target, Activation? source, CallOrigin origin, GrainCall<TResult> call, CancellationToken cancellationToken)
    : IOutgoingGrainCallContext
{
    private readonly GrainMethod _method = call.Method;
    private TResult? _result;
    private int _stage;
    private bool _sent;

    public IGrainContext? SourceContext => source;

    public object Grain => target;

    public GrainId? SourceId => source?.GrainId;

    public GrainId TargetId => target.GrainId;

    public string InterfaceName => _method.InterfaceName;

    public string MethodName => _method.MethodName;

    public object? Result
    {
        get => typeof(TResult) == typeof(NoResult) ? null : _result;
        set => _result = (TResult?)value;
    }

    public async ValueTask<TResult> StartAsync()
    {
        await Invoke();
        return _result!;
    }

    public async ValueTask StartVoidAsync() => await Invoke();

    public Task Invoke()
    {
        var filters = origin.OutgoingFilters;
        return _stage < filters.Length ? filters[_stage++].Invoke(this) : SendAsync();
    }

    private async Task SendAsync()
    {
        // The arguments live in the call object, which is gone once the call was answered.
        if (_sent)
            throw new InvalidOperationException("An outgoing filter may invoke a call once.");
        _sent = true;
        CallSender.Dispatch(target, source, origin, call, cancellationToken);
        if (!_method.IsOneWay)
            _result = await call.Promise;
    }
}
