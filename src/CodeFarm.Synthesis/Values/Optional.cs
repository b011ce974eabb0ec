namespace CodeFarm.Synthesis.Values;

/// <summary>
/// A nullable value, as values of a search are: no value is a value as well, unlike <see cref="Undefined"/>, which is none.
/// </summary>
/// <param name="HasValue">Whether there is a value.</param>
/// <param name="Value">The value; the default where there is none.</param>
public readonly record struct Optional<T>(bool HasValue, T Value) : IOptional
    where T : struct
{
    object? IOptional.Content => HasValue ? Value : null;

    /// <summary>A value that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(true, value);
}
