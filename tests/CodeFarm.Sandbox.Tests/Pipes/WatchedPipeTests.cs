using System.IO.Pipes;
using CodeFarm.Sandbox.Pipes;

namespace CodeFarm.Sandbox.Tests.Pipes;

public sealed class WatchedPipeTests : ReplySourceContract
{
    // Elsewhere workers are read as streams.
    private protected override IReplySource Open(PipeStream stream, CancellationToken cancellationToken) =>
        WatchedPipe.Open(stream.SafePipeHandle, cancellationToken) ?? (IReplySource)new StreamSource(stream, cancellationToken);

    [Fact]
    public void On_Linux_pipes_can_be_watched() => Assert.Equal(OperatingSystem.IsLinux(), PipeWatcher.Instance is not null);

    [Fact]
    public async Task Whoever_looks_completes_the_read_himself()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var writer = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.None);
        using var reader = new AnonymousPipeClientStream(PipeDirection.In, writer.ClientSafePipeHandle);
        using var pipe = WatchedPipe.Open(reader.SafePipeHandle, default)!;
        var space = new byte[10];
        var read = pipe.ReadAsync(space).AsTask();

        Assert.False(pipe.TryComplete());
        writer.Write([1, 2]);
        Assert.False(read.IsCompleted);

        Assert.True(pipe.TryComplete());
        Assert.True(read.IsCompleted);
        Assert.Equal(2, await read);
    }
}
