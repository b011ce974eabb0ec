using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Hosting.Settings;

namespace CodeFarm.Cli.Commands;

/// <summary>farm settings: what the farm of this data directory would start with, in the form of a settings file.</summary>
internal static class SettingsCommand
{
    public static Command Create() => new Verb(
        "settings", $"Print all settings with their values, as {FarmSettingsFile.Name} of the data directory may have them.", "", "> settings.json")
        .Does(static (_, _) => Task.FromResult(Run()));

    private static int Run()
    {
        Console.Out.WriteLine(FarmSettings.Load(FarmHome.DataDirectory).ToText());
        return ExitCodes.Ok;
    }
}
