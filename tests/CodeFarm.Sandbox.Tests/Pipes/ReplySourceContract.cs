using System.IO.Pipes;
using System.Security.Cryptography;
using CodeFarm.Sandbox.Pipes;

namespace CodeFarm.Sandbox.Tests.Pipes;

/// <summary>What every way to read a worker's pipe does.</summary>
public abstract class ReplySourceContract : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly AnonymousPipeServerStream _writer = new(PipeDirection.Out, HandleInheritability.None);
    private readonly AnonymousPipeClientStream _reader;
    private readonly CancellationTokenSource _stop = new();
    private readonly IReplySource _source;
    private readonly byte[] _space = new byte[1000];

    protected ReplySourceContract()
    {
        _reader = new AnonymousPipeClientStream(PipeDirection.In, _writer.ClientSafePipeHandle);
        _source = Open(_reader, _stop.Token);
    }

    [Fact]
    public async Task What_was_written_before_is_read()
    {
        _writer.Write([1, 2, 3]);

        Assert.Equal([1, 2, 3], await ReadAsync());
    }

    [Fact]
    public async Task What_is_written_while_the_pipe_is_watched_completes_the_read()
    {
        var read = ReadAsync();
        _source.Watch();
        Assert.False(read.IsCompleted);

        _writer.Write([7]);

        Assert.Equal([7], await read.WaitAsync(Patience));
    }

    [Fact]
    public async Task Every_byte_comes_once_and_in_order_whoever_reads_it()
    {
        var random = new Random(1);
        var sent = RandomNumberGenerator.GetBytes(200_000);
        var received = new MemoryStream();
        var writing = Task.Run(() =>
        {
            for (var at = 0; at < sent.Length;)
            {
                var count = Math.Min(random.Next(1, 3000), sent.Length - at);
                _writer.Write(sent, at, count);
                at += count;
            }

            _writer.Dispose();
        });

        while (true)
        {
            var read = ReadAsync();
            // Someone looks, someone else too, and the pipe is watched.
            _ = Task.Run(_source.TryComplete);
            _source.TryComplete();
            _source.Watch();
            var bytes = await read.WaitAsync(Patience);
            if (bytes.Length == 0)
                break;
            received.Write(bytes);
        }

        await writing;
        Assert.Equal(sent, received.ToArray());
    }

    [Fact]
    public async Task The_end_is_a_read_of_nothing()
    {
        var read = ReadAsync();
        _source.Watch();
        Assert.False(read.IsCompleted);

        _writer.Dispose();

        Assert.Empty(await read.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_read_ends_with_its_token()
    {
        var read = ReadAsync();
        _source.Watch();

        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Patience));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(ReadAsync);
    }

    [Fact]
    public void Without_a_read_there_is_nothing_to_complete()
    {
        _writer.Write([1]);

        _source.Watch();

        Assert.False(_source.TryComplete());
    }

    public void Dispose()
    {
        _source.Dispose();
        _reader.Dispose();
        _writer.Dispose();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract IReplySource Open(PipeStream stream, CancellationToken cancellationToken);

    private async Task<byte[]> ReadAsync() => _space[..await _source.ReadAsync(_space)];
}
