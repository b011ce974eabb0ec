namespace CodeFarm.Synthesis;

/// <summary>The result of a component: a value, or none where the C# text would throw.</summary>
public readonly struct Maybe<T>
    where T : notnull
{
    private Maybe(T value)
    {
        HasValue = value is not null;
        Value = value!;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value, if there is one.</summary>
    public T Value { get; }

    public static implicit operator Maybe<T>(T value) => new(value);

    public static implicit operator Maybe<T>(Undefined undefined) => default;
}
