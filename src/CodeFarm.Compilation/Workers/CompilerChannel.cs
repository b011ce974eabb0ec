using CodeFarm.Broth;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Workers;
using CodeFarm.Validation;

namespace CodeFarm.Compilation.Workers;

/// <summary>
/// One compile worker: one request at a time. Whatever goes wrong ends the process before the caller learns of it; disposing does
/// the same.
/// </summary>
internal sealed class CompilerChannel : IAsyncDisposable
{
    // 128 and the number of the signal.
    private const int Killed = 137;

    private readonly ProcessCompilerOptions _options;
    private readonly WorkerProcess _process;
    private readonly MessageWriter _messages = new();
    private readonly FrameBuffer _inlet = new(CompilerLimits.MaxReplyBytes);
    private readonly Guid _helloId = Secret.NewId();
    // The pool may end it while a request fails.
    private readonly Lazy<Task> _end;

    private CompilerChannel(WorkerProcess process, ProcessCompilerOptions options)
    {
        (_process, _options) = (process, options);
        _end = new Lazy<Task>(() => _process.DisposeAsync().AsTask());
    }

    public int ProcessId => _process.Id;

    /// <summary>Requests that it has answered.</summary>
    public int Served { get; private set; }

    /// <summary>What its heap held after the last of them, as it says.</summary>
    public long HeapBytes { get; private set; }

    /// <summary>Whether the process was ended.</summary>
    public bool IsEnded => _end.IsValueCreated;

    /// <summary>Whether another one should take its place.</summary>
    public bool IsTired => Served > 0 && (Served >= _options.RequestsPerWorker || HeapBytes > _options.MaxIdleHeapBytes);

    /// <remarks>The process dies with the thread that calls this.</remarks>
    /// <exception cref="SandboxUnavailableException">The process cannot be started.</exception>
    public static CompilerChannel Start(LaunchPlan plan, ProcessCompilerOptions options)
    {
        var channel = new CompilerChannel(WorkerProcess.Start(plan, options.MemoryLimitBytes, ProcessorSet.All), options);
        channel._process.Limit(options.MemoryLimitBytes + options.NativeMemoryBytes);
        var hello = new HelloMessage(
            channel._helloId, CompilerLimits.MaxRequestBytes, CandidateCompiler.MaxAssemblyBytes, options.MemoryLimitBytes,
            options.MemoryLimitBytes + options.NativeMemoryBytes, WarmUp: true)
        {
            Confinement = plan.Confine(channel.ProcessId),
        };
        hello.Write(channel._messages);
        return channel;
    }

    /// <summary>Greets, and waits until the compiler is warm.</summary>
    /// <exception cref="SandboxUnavailableException">The worker did not become ready.</exception>
    public async Task GreetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ExchangeAsync(_helloId, CompilerReplyKind.Ready, static (ref MessageReader _) => 0, _options.StartDeadline, cancellationToken);
        }
        catch (Exception e) when (e is CompilerException or WorkerLostException)
        {
            throw new SandboxUnavailableException($"The compile worker did not become ready. {e.Message}", e);
        }
    }

    /// <summary>Sends a request and waits for its result.</summary>
    /// <exception cref="CompilerException">The source has harmed the compiler.</exception>
    /// <exception cref="WorkerLostException">Something else has ended the worker.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> AskAsync<T>(CompilerRequest request, ResultReader<T> read, CancellationToken cancellationToken)
    {
        _messages.Clear();
        try
        {
            request.Write(_messages);
        }
        catch (InvalidDataException e)
        {
            throw new CompilerException(CompilerCodes.Length, e.Message);
        }

        _process.Errors.Mark();
        var result = await ExchangeAsync(request.Id, CompilerReplyKind.Done, read, _options.Deadline, cancellationToken);
        Served++;
        return result;
    }

    /// <summary>Kills the worker and waits until it is gone.</summary>
    public async ValueTask DisposeAsync() => await _end.Value;

    private async Task<T> ExchangeAsync<T>(
        Guid id, CompilerReplyKind expected, ResultReader<T> read, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(deadline);
        Exception problem;
        try
        {
            await _process.Input.WriteAsync(_messages.Written, patience.Token);
            return Read(await ReceiveAsync(patience.Token), id, expected, read);
        }
        catch (OperationCanceledException e)
        {
            problem = cancellationToken.IsCancellationRequested
                ? new OperationCanceledException(e.Message, e, cancellationToken)
                : new CompilerException(
                    CompilerCodes.Deadline,
                    $"The compiler did not end within {deadline.TotalSeconds:0.###} s on this source. Write simpler code.");
        }
        catch (InvalidDataException e)
        {
            problem = new CompilerException(CompilerCodes.Protocol, e.Message);
        }
        catch (Exception e) when (e is IOException or EndOfStreamException or ObjectDisposedException or InvalidOperationException)
        {
            problem = await ExplainAsync();
        }
        catch (CompilerException e)
        {
            problem = e;
        }

        await _end.Value;
        throw problem;
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _process.Output.ReadAsync(_inlet.Space(), cancellationToken);
            if (read == 0)
                throw new EndOfStreamException();
            _inlet.Advance(read);
            if (_inlet.TryTake(out var frame))
            {
                var reply = frame.ToArray();
                return _inlet.IsEmpty ? reply : throw new InvalidDataException("The worker says more than it was asked.");
            }
        }
    }

    private T Read<T>(ReadOnlyMemory<byte> frame, Guid id, CompilerReplyKind expected, ResultReader<T> read)
    {
        var reader = new MessageReader(frame.Span);
        var header = ReplyHeader.Read(ref reader);
        if (header.Id != id || (header.Kind != expected && header.Kind != CompilerReplyKind.Failed))
            throw new InvalidDataException("A reply does not belong to this request.");
        HeapBytes = header.HeapBytes;
        if (header.Kind == CompilerReplyKind.Failed)
            throw Failure(ref reader);
        var result = read(ref reader);
        reader.End();
        return result;
    }

    private static CompilerException Failure(ref MessageReader reader)
    {
        var (code, message) = (ResultFrames.Code(reader.Text()), ResultFrames.Line(ref reader));
        reader.End();
        return code is CompilerCodes.Memory or CompilerCodes.Crashed
            ? new CompilerException(code, $"{message}. Write simpler code.")
            : throw new InvalidDataException("A worker fails in a way that there is not.");
    }

    /// <summary>Says why the output has ended.</summary>
    private async Task<Exception> ExplainAsync()
    {
        if (IsEnded)
            return new WorkerLostException("The farm has ended it.");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            var (code, errors) = await _process.WaitForExitAsync(patience.Token);
            var isOutOfMemory = _process.RanOutOfMemory || WorkerDeath.IsOutOfMemory(errors);
            // No source kills its compiler so; memory that the machine has no more ends either of them.
            if (!_process.RanOutOfMemory && (code == Killed || _process.WasEndedFromOutside()))
                return new WorkerLostException("Something outside of the farm has ended its process.");
            return isOutOfMemory
                ? new CompilerException(CompilerCodes.Memory, "The compiler ran out of memory on this source. Write simpler code.")
                : new CompilerException(
                    CompilerCodes.Crashed, $"The compiler ended on this source: {Excerpt.Of(WorkerDeath.Describe(code, errors), 400)}. Write simpler code.");
        }
        catch (OperationCanceledException)
        {
            return new CompilerException(CompilerCodes.Protocol, "The worker closed its output and went on.");
        }
    }
}
