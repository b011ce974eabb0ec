using System.Diagnostics;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Compilation.Tests;

public sealed class FuzzedWorkerTests
{
    private const int HeaderBytes = sizeof(int);
    private const int ExitProtocol = 2;

    private static readonly string Worker = Path.Combine(AppContext.BaseDirectory, "compiler", "CodeFarm.Compilation.Worker.dll");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_worker_that_is_sent_garbage_ends_without_a_reply(int seed)
    {
        var garbage = new byte[500];
        new Random(seed).NextBytes(garbage);

        var (code, output) = await TalkAsync(garbage);

        Assert.Equal((ExitProtocol, 0), (code, output.Length));
    }

    [Fact]
    public async Task A_worker_that_is_sent_garbage_after_a_greeting_has_answered_the_greeting_only()
    {
        var messages = new MessageWriter();
        var hello = new HelloMessage(Guid.NewGuid(), 1000, 1000, 64 << 20, 512 << 20, WarmUp: false);
        hello.Write(messages);

        var (code, output) = await TalkAsync([.. messages.Written.Span, 5, 0, 0, 0, 1, 1, 1, 1, 1]);

        var header = ReadHeader(output);
        Assert.Equal(ExitProtocol, code);
        Assert.Equal((hello.Id, CompilerReplyKind.Ready), (header.Id, header.Kind));
    }

    [Fact]
    public async Task A_worker_whose_host_hangs_up_ends()
    {
        var (code, output) = await TalkAsync([]);

        Assert.Equal((0, 0), (code, output.Length));
    }

    private static ReplyHeader ReadHeader(byte[] output)
    {
        var reader = new MessageReader(output.AsSpan(HeaderBytes));
        var header = ReplyHeader.Read(ref reader);
        reader.End();
        return header;
    }

    private static async Task<(int Code, byte[] Output)> TalkAsync(byte[] input)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", Worker])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.BaseStream.WriteAsync(input);
        // Garbage ends the worker while its input is still open.
        if (input.Length == 0)
            process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray());
    }
}
