namespace CodeFarm.Synthesis.Values;

/// <summary>
/// A dictionary, as values of a search are: immutable, in order of insertion. The order belongs to its identity, since a
/// program may enumerate it, but not to its equality with an expected output.
/// </summary>
/// <param name="Keys">The keys; none twice.</param>
/// <param name="Values">The value of each key.</param>
public sealed record Map<TKey, TValue>(TKey[] Keys, TValue[] Values) : IMap
    where TKey : notnull
{
    Array IMap.Names => Keys;

    Array IMap.Contents => Values;

    /// <summary>Whether no key comes twice.</summary>
    public bool HasDistinctKeys => Keys.Distinct().Count() == Keys.Length;

    /// <summary>Position of a key, or -1.</summary>
    public int IndexOf(TKey key) => Array.IndexOf(Keys, key);
}
