using System.Diagnostics;

namespace CodeFarm.EndToEnd.TestHost;

/// <summary>The point at which this process ends, written as "before ReportAsync 2", "after sandbox 1" or "after write 7".</summary>
internal sealed class Death(string point)
{
    private readonly Dictionary<string, int> _passed = [];
    private readonly Lock _gate = new();

    /// <summary>Ends the process as <c>kill -9</c> does, if this is the point: no handler, no finally, no flush.</summary>
    public void Pass(string what)
    {
        lock (_gate)
        {
            var count = _passed[what] = _passed.GetValueOrDefault(what) + 1;
            if ($"{what} {count}" == point)
                Process.GetCurrentProcess().Kill();
        }
    }
}
