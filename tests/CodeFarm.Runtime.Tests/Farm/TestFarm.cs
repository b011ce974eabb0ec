namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>Makes the farm of the runtime that this build has.</summary>
public static class TestFarm
{
#if ORLEANS
    public static bool IsLocal => false;

    public static ITestFarm Create(FarmOptions options, Stage stage) => new OrleansTestFarm(options, stage);
#else
    public static bool IsLocal => true;

    public static ITestFarm Create(FarmOptions options, Stage stage) => new LocalTestFarm(options, stage);
#endif

    /// <summary>A farm with one silo, named "one".</summary>
    public static async Task<ITestFarm> StartAsync(Stage stage, FarmOptions? options = null)
    {
        var farm = Create(options ?? new FarmOptions(), stage);
        await farm.StartSiloAsync("one");
        return farm;
    }
}
