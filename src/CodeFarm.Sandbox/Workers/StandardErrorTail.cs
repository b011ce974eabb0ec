using System.Text;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Drains a stream, so that its writer never blocks, and keeps the beginning and the end of what came since a mark.</summary>
internal sealed class StandardErrorTail
{
    private const int KeptBytes = 2048;

    private readonly Lock _gate = new();
    private readonly byte[] _head = new byte[KeptBytes];
    private readonly byte[] _tail = new byte[KeptBytes];
    private int _headLength;
    private long _tailLength;

    /// <summary>Forgets what a job before has printed: the reason of a crash stands at the beginning of what the crash prints.</summary>
    public void Mark()
    {
        lock (_gate)
            (_headLength, _tailLength) = (0, 0);
    }

    /// <summary>Ends with the stream.</summary>
    public async Task DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
                Keep(buffer.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was disposed of while it was still writing: what was read so far is enough.
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            var text = new StringBuilder(Encoding.UTF8.GetString(_head, 0, _headLength));
            var start = (int)(_tailLength % KeptBytes);
            if (_tailLength > KeptBytes)
                text.Append(Encoding.UTF8.GetString(_tail, start, KeptBytes - start));
            return text.Append(Encoding.UTF8.GetString(_tail, 0, start)).ToString();
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var first = Math.Min(bytes.Length, KeptBytes - _headLength);
            bytes[..first].CopyTo(_head.AsSpan(_headLength));
            _headLength += first;
            foreach (var b in bytes[first..])
                _tail[_tailLength++ % KeptBytes] = b;
        }
    }
}
