using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.LocalRuntime.Storage;

/// <summary>
/// Waits until everything written so far is on the disk, when that is asked for. Those who wait at the same time share one
/// flush of the file system (syncfs on Linux), which covers new names as well as contents.
/// </summary>
internal sealed class DiskBarrier(SafeFileHandle anyFile, Durability durability)
{
    private readonly Lock _gate = new();
    private Task? _running;
    private Task? _next;

    public Task WaitAsync()
    {
        if (durability == Durability.OperatingSystem)
            return Task.CompletedTask;
        lock (_gate)
        {
            // A flush that runs already may have begun before the caller's write: the next one covers it.
            if (_next is not null)
                return _next;
            return _next = RunAfterAsync(_running ?? Task.CompletedTask);
        }
    }

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static extern int SyncFileSystem(SafeFileHandle file);

    private async Task RunAfterAsync(Task before)
    {
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            _running = _next;
            _next = null;
        }

        if (!OperatingSystem.IsLinux())
            RandomAccess.FlushToDisk(anyFile);
        else if (SyncFileSystem(anyFile) != 0)
            throw new IOException($"The file system could not be flushed: {Marshal.GetLastPInvokeErrorMessage()}.");
    }
}
