using CodeFarm.LocalRuntime.Calls;
using CodeFarm.LocalRuntime.Grains;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.State;
using CodeFarm.LocalRuntime.Streams;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>
/// One grain in memory: its instance, the calls that wait for it and those that run, and its life from activation to end.
/// Everything it does runs on <see cref="Turns"/>, one turn at a time.
/// </summary>
internal sealed class Activation : IGrainContext
{
    /// <summary>Calls started in one go; then the thread goes to another activation.</summary>
    private const int CallsInOneGo = 64;

    private readonly Lock _gate;
    private readonly Mailbox _mailbox = new();
    private readonly RunningCalls _running;
    private readonly List<IActivationState> _states = [];
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _activationCancellation = new();

    private ActivationState _state = ActivationState.Activating;
    private GrainCall? _next;
    private bool _startingCalls;
    private volatile bool _killed;
    private DeactivationReason _reason;
    private bool _deactivationStarted;
    private long _lastUse = Environment.TickCount64;
    private long _keptUntil;
    private object? _instance;
    private StreamSubscriptions? _subscriptions;

    public Activation(LocalSilo silo, GrainClass grainClass, GrainId grainId)
    {
        Silo = silo;
        Class = grainClass;
        GrainId = grainId;
        IncomingFilters = silo.IncomingFilters;
        _running = new RunningCalls(grainClass.IsReentrant);
        Turns = new TurnScheduler(this, TryTakeCall, StartCalls);
        _gate = Turns.Gate;
        GrainReference = new UntypedReference(new GrainReferenceShared(grainId.Type, "", silo.Origin), grainId.Key);
    }

    public LocalSilo Silo { get; }

    public GrainClass Class { get; }

    public GrainId GrainId { get; }

    public TurnScheduler Turns { get; }

    public GrainReference GrainReference { get; }

    public ActivationTimers Timers { get; } = new();

    public EnumerationSessions Sessions { get; } = new();

    public IServiceProvider ActivationServices => Silo.Services;

    public object? GrainInstance => _instance;

    public object Instance => _instance!;

    public Task Deactivated => _deactivated.Task;

    /// <summary>Those of the silo, and the grain itself if it is one.</summary>
    public IIncomingGrainCallFilter[] IncomingFilters { get; private set; }

    /// <summary>Why it could not be activated; null when it could, or when that is not known yet.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether the silo was lost: what still ends here reaches nobody.</summary>
    public bool IsKilled => _killed;

    /// <summary>The streams that this activation observes. Touched in its turns only.</summary>
    public StreamSubscriptions Subscriptions => _subscriptions ??= new(this);

    /// <summary>How many calls wait or run; the measure by which stateless workers share work.</summary>
    public int Load
    {
        get
        {
            lock (_gate)
                return _mailbox.Count + _running.Count;
        }
    }

    public bool HasEnded
    {
        get
        {
            lock (_gate)
                return _state == ActivationState.Ended;
        }
    }

    /// <summary>Begins to activate; calls may be enqueued before and meanwhile.</summary>
    public void Start() => _ = Turns.RunAsync(ActivateAsync);

    /// <summary>Puts a call into the mailbox; false when the activation has ended.</summary>
    public bool TryEnqueue(GrainCall call)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Ended)
                return false;
            call.Holder = this;
            _mailbox.Add(call);
            // Whoever starts calls now looks into the mailbox again; and where nothing may overtake what runs, the end
            // of that starts the next call.
            if (_startingCalls || _state != ActivationState.Valid || !_running.MayStart(call) || !Turns.TryQueueCalls())
                return true;
        }

        Turns.Schedule();
        return true;
    }

    /// <summary>
    /// A call of this activation has ended some turns after its start: others may start. Those that end in the turn in
    /// which they start are never entered as running.
    /// </summary>
    public void OnEnded(GrainCall call)
    {
        lock (_gate)
        {
            if (!_running.Remove(call))
                return;
            if (call.CountsAsUse)
                _lastUse = CoarseClock.Now;
            var more = _mailbox.Count > 0 || _state == ActivationState.Deactivating;
            if (_startingCalls || !more || !Turns.TryQueueCalls())
                return;
        }

        Turns.Schedule();
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_state is ActivationState.Deactivating or ActivationState.Ended)
                return;
            _reason = deactivationReason;
            if (_state == ActivationState.Valid)
                _state = ActivationState.Deactivating;
        }

        Turns.RequestCalls();
    }

    /// <summary>The silo was lost: nothing of this activation runs any more, and nobody gets an answer.</summary>
    public void Kill()
    {
        List<GrainCall> lost;
        lock (_gate)
        {
            _killed = true;
            _state = ActivationState.Ended;
            lost = [.. _running.TakeAll(), .. _mailbox.TakeAll()];
            if (_next is not null)
                lost.Add(_next); // Taken from the mailbox; its turn will not come any more.
        }

        Turns.Halt();
        Timers.Stop();
        foreach (var call in lost)
            call.GiveUp(LossOf(call));

        _deactivated.TrySetResult();
    }

    public void DelayDeactivation(TimeSpan time)
    {
        lock (_gate)
        {
            _keptUntil = time < TimeSpan.Zero ? 0
                : time == TimeSpan.MaxValue ? long.MaxValue
                : Environment.TickCount64 + (long)time.TotalMilliseconds;
        }
    }

    /// <summary>Ends what was not used for longer than the given time.</summary>
    public void Collect(TimeSpan age, TimeSpan sessionAge)
    {
        var now = Environment.TickCount64;
        foreach (var session in Sessions.IdleSince(now - (long)sessionAge.TotalMilliseconds))
            _ = Turns.RunAsync(session.EndAsync);
        bool idle;
        lock (_gate)
        {
            idle = _state == ActivationState.Valid && !_startingCalls && _running.Count == 0 && _mailbox.Count == 0
                && Sessions.IsEmpty && now >= _keptUntil && now - _lastUse >= age.TotalMilliseconds;
        }

        if (idle)
            Deactivate(new(DeactivationReasonCode.ActivationIdle, $"Not used for {age}."));
    }

    public void AddState(IActivationState state) => _states.Add(state);

    public SiloUnavailableException LossOf(GrainCall call) => new(
        $"Silo {Silo.Name} was lost while {call.Method} on {GrainId} was on its way. Whether it took effect is unknown.");

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => $"{GrainId} on {Silo.Name}";

    private async Task ActivateAsync()
    {
        try
        {
            _instance = Class.Create(this);
            if (_instance is IIncomingGrainCallFilter own)
                IncomingFilters = [.. IncomingFilters, own];
            foreach (var state in _states)
                await state.ReadAsync();
            _activationCancellation.CancelAfter(Silo.Cluster.Options.ActivationTimeout);
            await ((IGrainBase)_instance).OnActivateAsync(_activationCancellation.Token);
        }
        catch (Exception exception)
        {
            Silo.Log.ActivationFailed(exception, GrainId.ToString());
            Failure = exception;
            foreach (var call in End())
                call.Fail(exception);
            await DisposeInstanceAsync();
            return;
        }

        lock (_gate)
        {
            if (_state == ActivationState.Activating)
            {
                var asked = _reason.ReasonCode != DeactivationReasonCode.None;
                _state = asked ? ActivationState.Deactivating : ActivationState.Valid;
            }
        }

        Turns.RequestCalls();
    }

    /// <summary>Starts the calls that may start; true when nothing was left to do and the thread was let go.</summary>
    private bool StartCalls()
    {
        GrainCall? call = _next;
        GrainCall? lost = null;
        _next = null;
        for (var started = 1; call is not null; started++)
        {
            var countsAsUse = call.CountsAsUse;
            RequestContextValues.Enter(call.RequestContext);
            var ended = call.Run(this);
            // One lock for the end of this call and the start of the next: most calls end in the turn in which they start.
            lock (_gate)
            {
                if (!ended)
                {
                    if (_killed)
                    {
                        lost = call;
                        break;
                    }

                    _running.Add(call);
                }
                else if (countsAsUse)
                {
                    _lastUse = CoarseClock.Now;
                }

                if (started == CallsInOneGo)
                {
                    _startingCalls = false;
                    Turns.TryQueueCalls();
                    return false;
                }

                call = TakeCall();
                if (call is null)
                    return Turns.TryRest();
            }
        }

        // Kill did not find it: it was neither waiting nor entered as running.
        lost?.GiveUp(LossOf(lost));
        return false;
    }

    /// <summary>Under the lock: whether there is a call to start. If so, <see cref="StartCalls"/> must follow.</summary>
    private bool TryTakeCall()
    {
        _next = TakeCall();
        return _next is not null;
    }

    // Under the lock. While a call is at hand, newcomers need not ask for this loop to run.
    private GrainCall? TakeCall()
    {
        _startingCalls = false;
        if (_state == ActivationState.Deactivating && _running.Count == 0 && !_deactivationStarted)
        {
            _deactivationStarted = true;
            _ = Turns.RunAsync(DeactivateAsync);
        }

        if (_state != ActivationState.Valid)
            return null;
        // However many wait for what runs, finding that none of them may start takes no search.
        if (_running.IsBlocking && _mailbox.OvertakingCount == 0)
            return null;
        GrainCall? call;
        do
            call = _mailbox.Take(_running);
        while (call is { IsWanted: false });
        _startingCalls = call is not null;
        return call;
    }

    private async Task DeactivateAsync()
    {
        RequestContextValues.Enter(null);
        Timers.Stop();
        try
        {
            foreach (var session in Sessions.IdleSince(long.MaxValue))
                await session.EndAsync();
            using var timeout = new CancellationTokenSource(Silo.Cluster.Options.DeactivationTimeout);
            await ((IGrainBase)Instance).OnDeactivateAsync(_reason, timeout.Token);
        }
        catch (Exception exception)
        {
            Silo.Log.DeactivationFailed(exception, GrainId.ToString());
        }

        await DisposeInstanceAsync();
        // What waited goes to the successor.
        foreach (var call in End())
            Silo.Cluster.Directory.Dispatch(call, Silo.Origin);
    }

    private List<GrainCall> End()
    {
        List<GrainCall> waiting;
        lock (_gate)
        {
            _state = ActivationState.Ended;
            waiting = _mailbox.TakeAll();
        }

        Timers.Stop();
        Silo.Cluster.Directory.Remove(this);
        _activationCancellation.Dispose();
        _deactivated.TrySetResult();
        return waiting;
    }

    private async ValueTask DisposeInstanceAsync()
    {
        try
        {
            if (_instance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (_instance is IDisposable disposable)
                disposable.Dispose();
        }
        catch (Exception exception)
        {
            Silo.Log.DeactivationFailed(exception, GrainId.ToString());
        }
    }
}
