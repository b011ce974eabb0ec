namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>Needs a host of another user.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlainUserFactAttribute : FactAttribute
{
    public PlainUserFactAttribute() => Skip = PlainUser.Obstacle
        ?? (Confinements.Available.Count == 0 ? "Neither namespaces nor Landlock hold a worker on this machine." : null);
}
