using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>The combinations of layers that hold a worker on this machine.</summary>
internal static class Confinements
{
    private static readonly Lazy<IsolationReport[]> Found = new(() =>
    [
        .. new[] { IsolationLayers.All, IsolationLayers.All & ~IsolationLayers.OwnUser, IsolationLayers.All & ~IsolationLayers.Namespaces,
                IsolationLayers.Landlock | IsolationLayers.Seccomp }
            .Select(static layers => Test(layers)).Where(static report => report.Tier != IsolationTier.None)
            .DistinctBy(static report => report.Active),
    ]);

    public static IReadOnlyList<IsolationLayers> Available => [.. Found.Value.Select(static report => report.Active)];

    /// <summary>The best of each tier.</summary>
    public static IReadOnlyList<IsolationLayers> Strongest =>
        [.. Found.Value.DistinctBy(static report => report.Tier).Select(static report => report.Active)];

    public static IsolationReport Test(IsolationLayers layers)
    {
        var fixture = new SandboxFixture(new() { Layers = layers, AllowUnisolated = true });
        try
        {
            return fixture.Sandbox.TestIsolationAsync(default).GetAwaiter().GetResult();
        }
        finally
        {
            fixture.Sandbox.Dispose();
        }
    }
}
