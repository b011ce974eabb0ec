using System.Collections.Immutable;
using System.Text;

namespace CodeFarm.Sandbox.Workers;

/// <summary>What the inputs of a job take, seen before any of it is copied.</summary>
internal static class InputSize
{
    // A UTF-16 unit takes at most three bytes of UTF-8.
    private const int MaxBytesPerUnit = 3;

    /// <exception cref="SandboxTooLargeException">The inputs of a case are larger than the bound.</exception>
    public static void Check(ImmutableArray<ImmutableArray<string>> cases, int maxInputBytes)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            var units = 0L;
            foreach (var json in cases[i])
                units += json.Length;
            if (units * MaxBytesPerUnit <= maxInputBytes)
                continue;
            var bytes = cases[i].Sum(json => (long)Encoding.UTF8.GetByteCount(json));
            if (bytes > maxInputBytes)
                throw new SandboxTooLargeException(
                    $"The arguments of case {i} take {bytes} bytes and may take {maxInputBytes}. Pass less, or raise sandbox.maxInputBytes.");
        }
    }
}
