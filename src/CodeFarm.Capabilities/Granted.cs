namespace CodeFarm.Capabilities;

/// <summary>
/// What the running call was granted beyond computing. Each member needs a capability of the same name in the function's
/// requirement, and the operator's consent. Outside of a call nothing is granted.
/// </summary>
public static class Granted
{
    private static IClock? currentClock;
    private static IRandom? currentRandom;
    private static ILog? currentLog;
    private static IFiles? currentFiles;
    private static IHttp? currentHttp;

    /// <summary>The time of the call.</summary>
    /// <exception cref="CapabilityException">The function does not declare the capability clock.</exception>
    public static IClock Clock => currentClock ?? throw Missing("clock");

    /// <summary>Random numbers of the call.</summary>
    /// <exception cref="CapabilityException">The function does not declare the capability random.</exception>
    public static IRandom Random => currentRandom ?? throw Missing("random");

    /// <summary>The lines of the call.</summary>
    /// <exception cref="CapabilityException">The function does not declare the capability log.</exception>
    public static ILog Log => currentLog ?? throw Missing("log");

    /// <summary>Files of the folders that the requirement names.</summary>
    /// <exception cref="CapabilityException">The function does not declare the capability files.</exception>
    public static IFiles Files => currentFiles ?? throw Missing("files");

    /// <summary>Answers of the hosts that the requirement names.</summary>
    /// <exception cref="CapabilityException">The function does not declare the capability http.</exception>
    public static IHttp Http => currentHttp ?? throw Missing("http");

    /// <summary>A worker runs one call at a time; null takes a capability away.</summary>
    internal static void Set(IClock? clock, IRandom? random, ILog? log, IFiles? files, IHttp? http) =>
        (currentClock, currentRandom, currentLog, currentFiles, currentHttp) = (clock, random, log, files, http);

    private static CapabilityException Missing(string name) =>
        new($"The capability {name} is not declared: add it to the capabilities of the requirement.");
}
