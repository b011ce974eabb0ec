using Microsoft.Win32.SafeHandles;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>One file of a journal. It may be deleted when all of its events were taken, and all files before it are gone.</summary>
internal sealed class JournalSegment(string path) : IDisposable
{
    private SafeFileHandle? _handle;
    private int _outstanding;

    public string Path => path;

    public long Length { get; private set; }

    public bool IsSpent => Volatile.Read(ref _outstanding) == 0;

    public void OpenForAppend()
    {
        _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        Length = RandomAccess.GetLength(_handle);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_handle!, bytes, Length);
        }
        catch (IOException)
        {
            // A full disk may have taken a part, which nobody will acknowledge: no later line may follow it.
            RandomAccess.SetLength(_handle!, Length);
            throw;
        }

        Length += bytes.Length;
    }

    public void FlushToDisk() => RandomAccess.FlushToDisk(_handle!);

    public void CountEvent() => Interlocked.Increment(ref _outstanding);

    public void CountTaken() => Interlocked.Decrement(ref _outstanding);

    public void Dispose() => _handle?.Dispose();
}
