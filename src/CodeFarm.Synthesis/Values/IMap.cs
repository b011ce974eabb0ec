namespace CodeFarm.Synthesis.Values;

/// <summary>A <see cref="Map{TKey, TValue}"/> of any types of keys and values.</summary>
internal interface IMap
{
    /// <summary>The keys.</summary>
    Array Names { get; }

    /// <summary>The values, in the order of the keys.</summary>
    Array Contents { get; }
}
