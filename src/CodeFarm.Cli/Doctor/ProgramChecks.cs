using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using CodeFarm.Hosting;

namespace CodeFarm.Cli.Doctor;

/// <summary>Checks of the program itself.</summary>
internal static class ProgramChecks
{
    private const int LeastVersion = 10;

    public static CheckResult Runtime() =>
        CheckResult.Ok("runtime", $"{FarmRuntime.Description}; {FarmRuntime.LastVerified}", FarmRuntime.HowToSwitch);

    public static CheckResult DotNet() => Environment.Version.Major >= LeastVersion
        ? CheckResult.Ok("dotnet", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}")
        : CheckResult.Fail("dotnet", RuntimeInformation.FrameworkDescription, "install the .NET 10 SDK: https://dot.net/download");

    /// <summary>Whether the program was compiled ahead of time: its start takes a third of the time then.</summary>
    public static CheckResult ReadyToRun()
    {
        using var file = File.OpenRead(typeof(ProgramChecks).Assembly.Location);
        using var image = new PEReader(file);
        return image.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0
            ? CheckResult.Ok("ready-to-run", "compiled ahead of time")
            : CheckResult.Warn("ready-to-run", "compiled at each start, which makes commands slower", "call it as scripts/farm, which publishes it with ReadyToRun");
    }
}
