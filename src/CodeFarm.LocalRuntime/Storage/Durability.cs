namespace CodeFarm.LocalRuntime.Storage;

/// <summary>What "written" means before something is acknowledged.</summary>
public enum Durability
{
    /// <summary>Handed to the operating system: survives the end of the process, however it comes. The default.</summary>
    OperatingSystem,

    /// <summary>
    /// On the disk: survives loss of power too. Writers that wait at the same time share one flush; each waits some
    /// milliseconds for it.
    /// </summary>
    Disk,
}
