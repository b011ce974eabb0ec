namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>A cluster for tests, over whichever runtime the build has.</summary>
public interface ITestFarm : IAsyncDisposable
{
    /// <summary>Calls from outside grains. There once the first silo was started.</summary>
    IClusterClient Client { get; }

    /// <summary>Starts a silo; when it completes, every silo knows of it.</summary>
    Task<SiloAddress> StartSiloAsync(string name, Dictionary<string, string>? metadata = null);

    /// <summary>Stops a silo in order; when it completes, every other silo knows that it is gone.</summary>
    Task StopSiloAsync(string name);

    /// <summary>Ends a silo as a power cut would; when it completes, every other silo knows that it is gone.</summary>
    Task KillSiloAsync(string name);
}
