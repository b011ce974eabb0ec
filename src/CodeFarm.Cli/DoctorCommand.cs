using System.CommandLine;
using System.Runtime.InteropServices;
using CodeFarm.Hosting;

namespace CodeFarm.Cli;

/// <summary>farm doctor: says what runs, where its data is, and whether the farm opens.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Check this farm: runtime, data directory, machine.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine($"runtime   {FarmRuntime.Description}");
        Console.WriteLine($"          {FarmRuntime.HowToSwitch}");
        Console.WriteLine($"          {FarmRuntime.LastVerified}");
        Console.WriteLine($"machine   {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine($"data      {FarmHome.Options.DataDirectory} (set FARM_HOME to move it; delete it to start afresh)");
        await using var farm = await FarmConnection.OpenAsync(FarmHome.Options, cancellationToken);
        Console.WriteLine("farm      ok: opened, a silo is up");
        return ExitCodes.Ok;
    }
}
