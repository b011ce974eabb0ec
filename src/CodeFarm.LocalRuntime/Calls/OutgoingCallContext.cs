using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using CodeFarm.LocalRuntime.Activations;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>A call on its way from its caller through the outgoing filters.</summary>
/// <remarks>
/// Most filters look at the call and hand on the task that <see cref="Invoke"/> gave them. The caller then waits on the
/// call's own promise, that task is completed when the caller takes the answer, and this object stays with the call object
/// for its next use. A filter that does more, such as waiting for the answer, gets it first, and the caller waits for the
/// filter through this object, which then belongs to that one call.
/// </remarks>
internal sealed class OutgoingCallContext<TResult>(GrainCall<TResult> call) : IOutgoingGrainCallContext, IValueTaskSource<TResult>, IValueTaskSource
{
    private readonly GrainMethod _method = call.Method;
    private ManualResetValueTaskSourceCore<TResult> _promise;
    private GrainReference _target = null!;
    private Activation? _source;
    private CallOrigin _origin = null!;
    private CancellationToken _cancellationToken;
    private AsyncTaskMethodBuilder _answered;
    private bool _sent;
    private ValueTask<TResult> _answer;
    private Task _filtering = null!;
    private TResult? _result;
    private int _stage;
    private int _filtersReturnedOrSent;

    public IGrainContext? SourceContext => _source;

    public object Grain => _target;

    public GrainId? SourceId => _source?.GrainId;

    public GrainId TargetId => _target.GrainId;

    public string InterfaceName => _method.InterfaceName;

    public string MethodName => _method.MethodName;

    public object? Result
    {
        get => typeof(TResult) == typeof(NoResult) ? null : _result;
        set => _result = (TResult?)value;
    }

    /// <summary>Begins; true when the caller may wait on the call's own promise, false when it must wait on this object.</summary>
    public bool Start(GrainReference target, Activation? source, CallOrigin origin, CancellationToken cancellationToken)
    {
        _target = target;
        _source = source;
        _origin = origin;
        _cancellationToken = cancellationToken;
        try
        {
            _filtering = Invoke();
        }
        catch (Exception exception)
        {
            _filtering = Task.FromException(exception);
        }

        if (_sent && ReferenceEquals(_filtering, _answered.Task))
            return true;
        if (_filtering.IsCompleted)
            OnFiltered();
        else
            // The caller's own continuation goes to the caller's scheduler; these only pass the result on.
            _filtering.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(OnFiltered);
        WaitForAnswerWhenSent();
        return false;
    }

    public ValueTask<TResult> Promise => new(this, _promise.Version);

    public ValueTask VoidPromise => new(this, _promise.Version);

    public Task Invoke()
    {
        var filters = _origin.OutgoingFilters;
        return _stage < filters.Length ? filters[_stage++].Invoke(this) : Send();
    }

    /// <summary>The caller has taken the answer: so may whoever waits for the filters' task. Ready for the next use.</summary>
    public void OnTaken(TResult? result, Exception? failure)
    {
        _result = result;
        var answered = _answered;
        _answered = default;
        _sent = false;
        _stage = 0;
        _filtersReturnedOrSent = 0;
        if (failure is null)
        {
            answered.SetResult();
            return;
        }

        answered.SetException(failure);
        _ = answered.Task.Exception; // Observed: the caller has it.
    }

    TResult IValueTaskSource<TResult>.GetResult(short token) => _promise.GetResult(token);

    void IValueTaskSource.GetResult(short token) => _promise.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<TResult>.GetStatus(short token) => _promise.GetStatus(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _promise.GetStatus(token);

    void IValueTaskSource<TResult>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _promise.OnCompleted(continuation, state, token, flags);

    private Task Send()
    {
        // The arguments live in the call object, which is gone once the call was answered.
        if (_sent)
            throw new InvalidOperationException("An outgoing filter may invoke a call once.");
        _sent = true;
        _answered = AsyncTaskMethodBuilder.Create();
        var task = _answered.Task;
        _answer = call.Promise;
        CallSender.Dispatch(_target, _source, _origin, call, _cancellationToken);
        if (_method.IsOneWay)
            return Task.CompletedTask;
        WaitForAnswerWhenSent();
        return task;
    }

    // Whoever comes second, the filters' return or the sending, which a filter may put off to another thread.
    private void WaitForAnswerWhenSent()
    {
        if (Interlocked.Increment(ref _filtersReturnedOrSent) == 2)
            _answer.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(OnAnswered);
    }

    private void OnAnswered()
    {
        try
        {
            _result = _answer.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            _answered.SetException(exception);
            return;
        }

        _answered.SetResult();
    }

    private void OnFiltered()
    {
        if (_filtering.IsCompletedSuccessfully)
            _promise.SetResult(_result!);
        else
            _promise.SetException(_filtering.IsCanceled
                ? new TaskCanceledException(_filtering)
                : _filtering.Exception!.InnerException!);
    }
}
