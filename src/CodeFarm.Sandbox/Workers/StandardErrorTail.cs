using System.Text;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Drains a stream, so that its writer never blocks, and keeps the beginning and the end of it.</summary>
internal static class StandardErrorTail
{
    private const int KeptBytes = 2048;

    public static async Task<string> ReadAsync(Stream stream)
    {
        // The runtime names the reason of a crash first and prints stacks after; a candidate may print anything before.
        var head = new MemoryStream(KeptBytes);
        var tail = new Queue<byte>(KeptBytes);
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer)) > 0)
                Keep(buffer.AsSpan(0, read), head, tail);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was disposed of while it was still writing: what was read so far is enough.
        }

        return Encoding.UTF8.GetString(head.ToArray()) + Encoding.UTF8.GetString([.. tail]);
    }

    private static void Keep(ReadOnlySpan<byte> bytes, MemoryStream head, Queue<byte> tail)
    {
        var first = Math.Min(bytes.Length, KeptBytes - (int)head.Length);
        head.Write(bytes[..first]);
        foreach (var b in bytes[first..])
        {
            if (tail.Count == KeptBytes)
                tail.Dequeue();
            tail.Enqueue(b);
        }
    }
}
