using System.IO.Pipes;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Pipes;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// Sends jobs to one worker and answers them in their order. Whatever ends the worker, every job that it has taken is answered
/// once the process is gone, and not before.
/// </summary>
internal sealed partial class WorkerChannel : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<Exchange> _exchanges = new();
    private readonly AssemblySlots _assemblies = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<WorkerEnd> _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ProcessSandboxOptions _options;
    private readonly WorkerProcess _process;
    private readonly Func<int, ProcessorUse?> _measure;
    private readonly FrameOutlet _outlet;
    private readonly IReplySource _replies;
    private readonly FrameBuffer _inlet;
    private readonly Timer _timer;
    private readonly Guid _helloId = Secret.NewId();
    private WorkerEnd? _end;
    private (FunctionSignature? Value, string Text) _signature = (null, "");

    private WorkerChannel(WorkerProcess process, ProcessSandboxOptions options, Func<int, ProcessorUse?> measure)
    {
        (_process, _options, _measure) = (process, options, measure);
        _outlet = new FrameOutlet(process.Input);
        _replies = process.Output is PipeStream pipe && WatchedPipe.Open(pipe.SafePipeHandle, _stop.Token) is { } watched
            ? watched : new StreamSource(process.Output, _stop.Token);
        _inlet = new FrameBuffer(ProtocolLimits.MaxReplyBytes(options.MaxOutputBytes));
        _timer = new Timer(static channel => ((WorkerChannel)channel!).OnTimer(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public int ProcessId => _process.Id;

    /// <summary>Whether the worker has ever been ready.</summary>
    public bool HasGreeted => Volatile.Read(ref _isReady);

    /// <summary>True as soon as no further job will be answered.</summary>
    public bool IsEnding
    {
        get
        {
            lock (_gate)
                return _end is not null;
        }
    }

    /// <summary>Completes when the worker can run a job without delay, and also when it has ended.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Completes when the process is gone and every job is answered.</summary>
    public Task<WorkerEnd> Gone => _gone.Task;

    /// <remarks>The process dies with the thread that calls this.</remarks>
    /// <param name="plan">How it is started.</param>
    /// <param name="options">Its bounds.</param>
    /// <param name="warmUp">Whether it will wait for its first job.</param>
    /// <param name="processors">Where it begins.</param>
    /// <param name="measure">Tells what a process has had of the processors; null asks the kernel.</param>
    /// <exception cref="SandboxUnavailableException">The process cannot be started.</exception>
    public static WorkerChannel Start(
        LaunchPlan plan, ProcessSandboxOptions options, bool warmUp, ProcessorSet processors, Func<int, ProcessorUse?>? measure = null)
    {
        var channel = new WorkerChannel(WorkerProcess.Start(plan, options.MemoryLimitBytes, processors), options, measure ?? ProcessorUse.Of);
        channel._process.Limit(options.MemoryLimitBytes + options.NativeMemoryBytes);
        var hello = new HelloMessage(
            channel._helloId, options.MaxInputBytes, options.MaxOutputBytes, options.MemoryLimitBytes,
            options.MemoryLimitBytes + options.NativeMemoryBytes, warmUp)
        {
            Confinement = plan.Confine(channel.ProcessId),
        };
        channel.AwaitStart();
        channel._outlet.Add(hello, static (message, writer) => message.Write(writer));
        channel._outlet.Flush();
        _ = channel.ReadUntilEndAsync();
        return channel;
    }

    /// <summary>Sends a job; it runs after those that were sent before.</summary>
    /// <param name="job">A checked job.</param>
    /// <param name="assembly">The content of its assembly, which is sent once only.</param>
    /// <param name="isCollectible">Whether the worker may have to load other assemblies.</param>
    /// <param name="budget">What is left of the job's deadline.</param>
    /// <exception cref="SandboxTooLargeException">The job is too large to be sent.</exception>
    public Exchange Send(SandboxJob job, AssemblyKey assembly, bool isCollectible, TimeSpan budget)
    {
        InputSize.Check(job.InputsJson, _options.MaxInputBytes);
        var exchange = new Exchange(job, budget, _options);
        lock (_gate)
        {
            if (_end is not null)
            {
                _ = AnswerLateAsync(exchange);
                return exchange;
            }

            AddFrame(exchange, assembly, isCollectible);
            _exchanges.Enqueue(exchange);
            if (_isReady && _exchanges.Count == 1)
                Begin(exchange);
        }

        _outlet.Flush();
        return exchange;
    }

    /// <summary>Waits for the answer of a job that was sent here. Giving up kills the worker.</summary>
    /// <returns>Null when the worker ended through no fault of this job.</returns>
    public async Task<SandboxReport?> WaitAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        LookFor(exchange);
        await using var registration = cancellationToken.UnsafeRegister(
            (state, token) => Cancel((Exchange)state!, token), exchange);
        return await exchange.Completion;
    }

    /// <inheritdoc cref="WorkerPriority.SetSuspect"/>
    public void SetSuspect(bool isSuspect) => _process.Priority.SetSuspect(isSuspect);

    /// <summary>Kills the worker, unless it ends already.</summary>
    public void End(WorkerEnd reason)
    {
        lock (_gate)
        {
            if (_end is not null)
                return;
            _end = reason;
        }

        _ = _stop.CancelAsync();
    }

    /// <summary>Ends the worker and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        End(WorkerEnd.Finished);
        await Gone;
    }

    // Most workers serve one function.
    private string TextOf(FunctionSignature signature)
    {
        if (!ReferenceEquals(signature, _signature.Value))
            _signature = (signature, signature.ToString());
        return _signature.Text;
    }

    private void AddFrame(Exchange exchange, AssemblyKey assembly, bool isCollectible)
    {
        var job = exchange.Job;
        var (slot, isLoaded) = _assemblies.Use(assembly);
        var message = new JobMessage(
            exchange.Id, slot, isLoaded ? ReadOnlyMemory<byte>.Empty : job.Assembly, isCollectible, TextOf(job.Signature), job.Namespace,
            new Inputs(job.InputsJson))
        {
            Circumstances = job.Circumstances,
        };
        try
        {
            var most = ProtocolLimits.MaxJobBytes(_options.MaxInputBytes);
            _outlet.Add((message, most), static (sent, writer) => sent.message.Write(writer, sent.most));
        }
        catch (InvalidDataException e)
        {
            _assemblies.Forget(assembly);
            throw new SandboxTooLargeException($"The job is too large: {e.Message} Run its cases in several jobs.", e);
        }
    }

    private void Cancel(Exchange exchange, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_exchanges.Contains(exchange))
                return;
            exchange.CancelledBy = cancellationToken;
        }

        End(WorkerEnd.Cancelled);
    }
}
