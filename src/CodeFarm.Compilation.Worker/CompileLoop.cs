using System.Diagnostics;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Worker;
using CodeFarm.Validation;

namespace CodeFarm.Compilation.Worker;

/// <summary>Serves requests in the order of their arrival until the host hangs up or a source has harmed the compiler.</summary>
internal static class CompileLoop
{
    private const int ExitProtocol = 2;

    public static void Run(ProtocolPipes pipes)
    {
        try
        {
            Serve(pipes.Input, pipes.Output);
            CurrentProcess.Exit(0);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // The host sends no such thing, and no host is there to be told.
            CurrentProcess.Exit(ExitProtocol);
        }
    }

    private static void Serve(HostInput input, Stream output)
    {
        var frames = new FrameBuffer(CompilerLimits.MaxRequestBytes);
        if (!input.TryRead(frames, out var first))
            return;
        var hello = HelloMessage.Read(first);
        ProcessLimits.Apply(hello.MaxDataBytes, hello.Confinement.MaxThreads);
        SelfConfinement.Apply(hello.Confinement);
        var messages = new MessageWriter();
        var started = Stopwatch.GetTimestamp();
        if (hello.WarmUp)
            CandidateCompiler.WarmUp();
        Send(output, messages, hello.Id, CompilerReplyKind.Ready, started, static _ => { });
        while (input.TryRead(frames, out var frame))
        {
            if (!Serve(CompilerRequest.Read(frame), output, messages))
                return;
        }
    }

    private static bool Serve(CompilerRequest request, Stream output, MessageWriter messages)
    {
        var started = Stopwatch.GetTimestamp();
        Action<MessageWriter> result;
        var kind = CompilerReplyKind.Done;
        try
        {
            result = TaskRunner.Run(request);
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            // Whatever the compiler throws, it was the source that made it; what it has left in memory serves nobody.
            kind = CompilerReplyKind.Failed;
            result = Failure.Of(e);
        }

        Send(output, messages, request.Id, kind, started, result);
        return kind == CompilerReplyKind.Done;
    }

    private static void Send(
        Stream output, MessageWriter messages, Guid id, CompilerReplyKind kind, long started, Action<MessageWriter> body)
    {
        messages.Clear();
        messages.BeginMessage();
        var micros = (long)Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        new ReplyHeader(id, kind, GC.GetTotalMemory(forceFullCollection: false), micros).Write(messages);
        body(messages);
        messages.EndMessage(CompilerLimits.MaxReplyBytes);
        output.Write(messages.Written.Span);
    }
}
