namespace CodeFarm.LocalRuntime.Activations;

/// <summary>
/// Runs everything of one activation, one thing at a time: the start of its calls and every continuation after an await.
/// It is the task scheduler of that code, so continuations come back to it by themselves.
/// </summary>
/// <param name="activation">The activation.</param>
/// <param name="tryTakeCall">Under the lock: whether a call may start now.</param>
/// <param name="startCalls">Starts the calls that may start now; returns what <see cref="TryRest"/> returned at the end.</param>
internal sealed class TurnScheduler(Activation activation, Func<bool> tryTakeCall, Func<bool> startCalls) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Turns in one go; then the thread goes to another activation.</summary>
    private const int TurnsInOneGo = 64;

    private static readonly Func<object?, bool> StartCallsOf = static scheduler => ((TurnScheduler)scheduler!)._startCalls();

    private readonly Func<bool> _startCalls = startCalls;
    private readonly Queue<Task> _continuations = new();
    private bool _callsQueued;
    private bool _continuationIsNext;
    private bool _scheduled;
    private bool _halted;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Guards the queue, and the mailbox and state of the activation: most steps touch several of them.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Lets the calls in the mailbox start as soon as it is their turn.</summary>
    public void RequestCalls()
    {
        lock (Gate)
        {
            if (!TryQueueCalls())
                return;
        }

        Schedule();
    }

    /// <summary>Queues the start of calls, under the lock; true when <see cref="Schedule"/> must follow, outside of it.</summary>
    public bool TryQueueCalls()
    {
        if (_callsQueued || _halted)
            return false;
        _callsQueued = true;
        if (_scheduled)
            return false;
        return _scheduled = true;
    }

    /// <summary>
    /// Under the lock, as the last thing of a turn: lets the thread go when nothing waits. Then another thread may run the
    /// next turn at once. False when something waits.
    /// </summary>
    public bool TryRest()
    {
        if (_callsQueued || _continuations.Count > 0)
            return false;
        _scheduled = false;
        return true;
    }

    /// <summary>Has the thread pool run the queue.</summary>
    public void Schedule() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    /// <summary>Drops everything that waits and everything that will come: the silo was lost.</summary>
    public void Halt()
    {
        lock (Gate)
        {
            _halted = true;
            _callsQueued = false;
            _continuations.Clear();
        }
    }

    /// <summary>Runs an action as a turn.</summary>
    public void Post(Action<object?> action, object? state) =>
        Task.Factory.StartNew(action, state, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this);

    /// <summary>Runs asynchronous code in turns.</summary>
    public Task RunAsync(Func<Task> code) =>
        Task.Factory.StartNew(code, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    void IThreadPoolWorkItem.Execute()
    {
        var before = RuntimeContext.Exchange(activation);
        try
        {
            for (var i = 0; i < TurnsInOneGo; i++)
            {
                Task? continuation = null;
                lock (Gate)
                {
                    // Calls and continuations take turns, so that neither waits for all of the other.
                    if (_callsQueued && !(_continuationIsNext && _continuations.Count > 0))
                    {
                        _callsQueued = false;
                        _continuationIsNext = true;
                        if (!tryTakeCall())
                            continue;
                    }
                    else if (_continuations.TryDequeue(out continuation))
                    {
                        _continuationIsNext = false;
                    }
                    else
                    {
                        _scheduled = false;
                        return;
                    }
                }

                if (continuation is not null)
                {
                    TryExecuteTask(continuation);
                    continue;
                }

                // As a task of this scheduler, so that what the calls await comes back here.
                var starting = new Task<bool>(StartCallsOf, this, TaskCreationOptions.DenyChildAttach);
                starting.RunSynchronously(this);
                if (starting.Result)
                    return;
            }
        }
        finally
        {
            RuntimeContext.Exchange(before);
        }

        // To the end of the pool's own queue: others have waited meanwhile.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task)
    {
        lock (Gate)
        {
            if (_halted)
                return;
            _continuations.Enqueue(task);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        Schedule();
    }

    // Inline only inside a turn of the same activation, and never out of order.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && RuntimeContext.Current == activation && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (Gate)
            return [.. _continuations];
    }
}
