namespace CodeFarm.Synthesis.Values;

/// <summary>An <see cref="Optional{T}"/> of any type.</summary>
internal interface IOptional
{
    /// <summary>The value, or null.</summary>
    object? Content { get; }
}
