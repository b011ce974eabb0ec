using System.Globalization;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Progress;

/// <summary>Says once, to somebody who watches work, that there is no room for it: it waits then, and would seem to hang.</summary>
internal sealed class DiskNote : IDisposable
{
    private const long LeastBytes = 1024 * 1024;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Timer _timer;
    private int _isSaid;

    private DiskNote() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, Period);

    /// <summary>Watches until it is disposed of; a farm elsewhere has its own disk.</summary>
    public static DiskNote? Watch() => FarmHome.Url is null ? new() : null;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        try
        {
            var free = new DriveInfo(FarmHome.DataDirectory).AvailableFreeSpace;
            if (free < LeastBytes && Interlocked.Exchange(ref _isSaid, 1) == 0)
            {
                Terminal.Note(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{FarmHome.DataDirectory} has {free / 1024} KB of room left. What cannot be written waits, and goes on within about a minute of your making room; nothing that was accepted is lost."));
            }
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Whoever uses the directory says what is wrong with it.
        }
    }
}
