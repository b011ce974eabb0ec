namespace CodeFarm.Synthesis;

/// <summary>Says that a component has no result for its arguments; it converts to any <see cref="Maybe{T}"/>.</summary>
public sealed class Undefined
{
    private Undefined()
    {
    }

    /// <summary>The one instance.</summary>
    public static Undefined Result { get; } = new();
}
