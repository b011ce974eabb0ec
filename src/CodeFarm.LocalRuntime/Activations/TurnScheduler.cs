namespace CodeFarm.LocalRuntime.Activations;

/// <summary>
/// Runs everything of one activation, one thing at a time: the start of its calls and every continuation after an await.
/// It is the task scheduler of that code, so continuations come back to it by themselves.
/// </summary>
/// <param name="activation">The activation.</param>
/// <param name="startCalls">Starts the calls that may start now; true when it stopped early to let others run.</param>
internal sealed class TurnScheduler(Activation activation, Func<bool> startCalls) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Turns in one go; then the thread goes to another activation.</summary>
    private const int TurnsInOneGo = 64;

    /// <summary>Stands in the queue for "start calls", so that continuations and calls are served in order.</summary>
    private static readonly object StartCalls = new();

    private readonly Lock _gate = new();
    private readonly Queue<object> _queue = new();
    private bool _startCallsQueued;
    private bool _scheduled;
    private bool _halted;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Lets the calls in the mailbox start as soon as it is their turn.</summary>
    public void RequestCalls()
    {
        lock (_gate)
        {
            if (_startCallsQueued || _halted)
                return;
            _startCallsQueued = true;
            _queue.Enqueue(StartCalls);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Drops everything that waits and everything that will come: the silo was lost.</summary>
    public void Halt()
    {
        lock (_gate)
        {
            _halted = true;
            _queue.Clear();
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
                object next;
                lock (_gate)
                {
                    if (!_queue.TryDequeue(out next!))
                    {
                        _scheduled = false;
                        return;
                    }

                    if (next == StartCalls)
                        _startCallsQueued = false;
                }

                if (next is Task task)
                    TryExecuteTask(task);
                else
                    // As a task of this scheduler, so that what the calls await comes back here.
                    new Task(static state => ((TurnScheduler)state!).RunCalls(), this, TaskCreationOptions.DenyChildAttach)
                        .RunSynchronously(this);
            }
        }
        finally
        {
            RuntimeContext.Exchange(before);
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task)
    {
        lock (_gate)
        {
            if (_halted)
                return;
            _queue.Enqueue(task);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    // Inline only inside a turn of the same activation, and never out of order.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && RuntimeContext.Current == activation && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
            return [.. _queue.OfType<Task>()];
    }

    private void RunCalls()
    {
        if (startCalls())
            RequestCalls();
    }
}
