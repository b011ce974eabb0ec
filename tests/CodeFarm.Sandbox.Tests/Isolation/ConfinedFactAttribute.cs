namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>Needs a machine on which workers can be held.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConfinedFactAttribute : FactAttribute
{
    public ConfinedFactAttribute()
    {
        if (Confinements.Available.Count == 0)
            Skip = "Neither namespaces nor Landlock hold a worker on this machine.";
    }
}
