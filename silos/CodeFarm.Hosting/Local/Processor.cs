using System.Runtime.InteropServices;

namespace CodeFarm.Hosting;

/// <summary>The processor of this machine.</summary>
internal static class Processor
{
    private const string CpuInfo = "/proc/cpuinfo";

    /// <summary>The model's name where the system tells it, else the architecture.</summary>
    public static string Model { get; } = ReadModel() ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? ReadModel()
    {
        try
        {
            var line = File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal));
            return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
