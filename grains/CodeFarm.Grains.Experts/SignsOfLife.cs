using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Contracts.Experts;

namespace CodeFarm.Grains.Experts;

/// <summary>
/// What an expert tells while it works: often enough for those who watch, and for the loss of its silo to be noticed soon.
/// </summary>
internal static class SignsOfLife
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Tells the latest news once a period, until the work has ended, however it ended.</summary>
    public static async IAsyncEnumerable<ExpertReport> TellAsync(
        Task work, Func<string> news, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        while (await Task.WhenAny(work, Task.Delay(Period, time, cancellationToken)) != work)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{news()}, {time.GetElapsedTime(started).TotalSeconds:0} s"));
        }
    }
}
