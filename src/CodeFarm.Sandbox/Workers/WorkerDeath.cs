using CodeFarm.Broth;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Words for the end of a process.</summary>
internal static class WorkerDeath
{
    // .NET reports a death by signal n as code 128 + n.
    private const int Signal = 128;

    /// <summary>What a process that runs out of memory prints first.</summary>
    public const string OutOfMemory = "Out of memory";

    public static bool IsOutOfMemory(string errors) =>
        errors.StartsWith(OutOfMemory, StringComparison.Ordinal)
        || errors.Contains("System.OutOfMemoryException", StringComparison.Ordinal);

    public static string Describe(int code, string errors)
    {
        var how = code switch
        {
            0 => "The process exited without an answer",
            Signal + 6 when errors.Contains("Stack overflow", StringComparison.Ordinal) => "The stack overflowed",
            Signal + 9 => "The process was killed",
            Signal + 11 => "The process accessed memory that is not its own",
            Signal + 31 => "The process made a forbidden call into the kernel",
            > Signal => $"The process died of signal {code - Signal}",
            _ => $"The process exited with code {code}",
        };
        // The runtime says first what happened and then why; stacks follow.
        var lines = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(2);
        var why = string.Join(' ', lines);
        return why.Length == 0 ? how : $"{how} ({Excerpt.Of(why, 300)})";
    }
}
