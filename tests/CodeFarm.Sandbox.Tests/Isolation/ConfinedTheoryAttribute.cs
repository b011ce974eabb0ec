namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>Runs for each combination of layers that holds a worker here, the first argument; is skipped where none does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConfinedTheoryAttribute : TheoryAttribute
{
    public ConfinedTheoryAttribute()
    {
        if (Confinements.Available.Count == 0)
            Skip = "Neither namespaces nor Landlock hold a worker on this machine.";
    }
}
