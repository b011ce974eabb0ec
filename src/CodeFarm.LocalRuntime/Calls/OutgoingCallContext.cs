using System.Threading.Tasks.Sources;
using CodeFarm.LocalRuntime.Activations;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// A call on its way from its caller through the outgoing filters, and the promise to the caller, which is kept when the
/// filters have let the result pass. Pooled: filters that only look on cost one allocation, the task that they return.
/// </summary>
internal sealed class OutgoingCallContext<TResult> : IOutgoingGrainCallContext, IValueTaskSource<TResult>, IValueTaskSource
{
    private const int PoolCapacity = 64;

    [ThreadStatic]
    private static Stack<OutgoingCallContext<TResult>>? _pool;

    private readonly Action _onFiltered;
    private ManualResetValueTaskSourceCore<TResult> _promise;
    private GrainReference _target = null!;
    private Activation? _source;
    private CallOrigin _origin = null!;
    private GrainCall<TResult>? _call;
    private GrainMethod _method = null!;
    private CancellationToken _cancellationToken;
    private Task _filtering = null!;
    private TResult? _result;
    private bool _answered;
    private int _stage;

    private OutgoingCallContext() => _onFiltered = OnFiltered;

    public IGrainContext? SourceContext => _source;

    public object Grain => _target;

    public GrainId? SourceId => _source?.GrainId;

    public GrainId TargetId => _target.GrainId;

    public string InterfaceName => _method.InterfaceName;

    public string MethodName => _method.MethodName;

    public object? Result
    {
        get => typeof(TResult) == typeof(NoResult) ? null : _result;
        set => (_result, _answered) = ((TResult?)value, true);
    }

    public static OutgoingCallContext<TResult> Rent(
        GrainReference target, Activation? source, CallOrigin origin, GrainCall<TResult> call, CancellationToken cancellationToken)
    {
        if (_pool is not { } pool || !pool.TryPop(out var context))
            context = new();
        context._target = target;
        context._source = source;
        context._origin = origin;
        context._call = call;
        context._method = call.Method;
        context._cancellationToken = cancellationToken;
        context._stage = 0;
        context._answered = false;
        return context;
    }

    public ValueTask<TResult> StartAsync()
    {
        Start();
        return new(this, _promise.Version);
    }

    public ValueTask StartVoidAsync()
    {
        Start();
        return new(this, _promise.Version);
    }

    public Task Invoke()
    {
        var filters = _origin.OutgoingFilters;
        return _stage < filters.Length ? filters[_stage++].Invoke(this) : SendAsync();
    }

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

    private void Start()
    {
        try
        {
            _filtering = Invoke();
        }
        catch (Exception exception)
        {
            _filtering = Task.FromException(exception);
        }

        if (_filtering.IsCompleted)
            OnFiltered();
        else
            // The caller's own continuation goes to the caller's scheduler; this one only passes the result on.
            _filtering.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_onFiltered);
    }

    private async Task SendAsync()
    {
        // The arguments live in the call object, which is gone once the call was answered.
        var call = _call ?? throw new InvalidOperationException("An outgoing filter may invoke a call once.");
        _call = null;
        CallSender.Dispatch(_target, _source, _origin, call, _cancellationToken);
        if (!_method.IsOneWay)
            _result = await call.Promise;
        _answered = true;
    }

    private void OnFiltered()
    {
        if (_filtering.IsCompletedSuccessfully && _answered)
            _promise.SetResult(_result!);
        else if (_filtering.IsCompletedSuccessfully)
            _promise.SetException(new InvalidOperationException(
                $"{_method} met a broken filter: {_origin.OutgoingFilters[_stage - 1].GetType().Name} neither went on nor gave a result."));
        else
            _promise.SetException(_filtering.IsCanceled
                ? new TaskCanceledException(_filtering)
                : _filtering.Exception!.InnerException!);
    }

    private TResult TakeResult(short token)
    {
        try
        {
            return _promise.GetResult(token);
        }
        finally
        {
            _promise.Reset();
            _target = null!;
            _source = null;
            _origin = null!;
            _call = null;
            _filtering = null!;
            _result = default;
            var pool = _pool ??= new(PoolCapacity);
            if (pool.Count < PoolCapacity)
                pool.Push(this);
        }
    }
}
