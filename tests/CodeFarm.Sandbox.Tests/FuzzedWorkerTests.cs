using System.Diagnostics;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Tests;

public sealed class FuzzedWorkerTests(SandboxFixture farm) : IClassFixture<SandboxFixture>
{
    private static readonly string Worker = Path.Combine(AppContext.BaseDirectory, "worker", "CodeFarm.Sandbox.Worker.dll");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_worker_that_is_sent_garbage_ends_without_a_reply(int seed)
    {
        var garbage = new byte[500];
        new Random(seed).NextBytes(garbage);

        var (code, output) = await TalkAsync(garbage);

        Assert.Equal((2, 0), (code, output.Length));
    }

    [Fact]
    public async Task A_worker_that_is_sent_garbage_after_a_greeting_has_answered_the_greeting_only()
    {
        var messages = new MessageWriter();
        var hello = new HelloMessage(Guid.NewGuid(), 1000, 1000, 64 << 20, 256 << 20, false);
        hello.Write(messages);

        var (code, output) = await TalkAsync([.. messages.Written.Span, 5, 0, 0, 0, 2, 1, 1, 1, 1]);

        Assert.Equal(2, code);
        Assert.Equal((hello.Id, ReplyKind.Ready), (ReplyMessage.Read(output.AsSpan(4)).Id, ReplyMessage.Read(output.AsSpan(4)).Kind));
    }

    [Fact]
    public async Task A_worker_whose_host_hangs_up_ends()
    {
        var (code, output) = await TalkAsync([]);

        Assert.Equal((0, 0), (code, output.Length));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    public async Task Whatever_a_candidate_writes_into_the_protocol_its_job_has_an_outcome(int seed)
    {
        var members = Hostile.WritesToPipes(
            $"new byte[1 + {seed} * 7]; new Random({seed}).NextBytes(bytes); if ({seed} % 2 == 0) new byte[] {{ 60, 0, 0, 0, 2 }}.CopyTo(bytes, 0)",
            "return 7;");

        var report = await farm.RunAsync(SandboxWay.Call, "int Probe(int x)", members, TimeSpan.FromSeconds(5), default, "1");

        Assert.Contains(report.Outcome, new[] { SandboxOutcome.ProtocolViolation, SandboxOutcome.DeadlineExceeded });
        Assert.Empty(report.Results);
    }

    private static async Task<(int Code, byte[] Output)> TalkAsync(byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "exec", Worker },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
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
