namespace CodeFarm.Synthesis.Values;

/// <summary>A <see cref="TextMap{T}"/> of any type of value.</summary>
internal interface ITextMap
{
    string[] Keys { get; }

    /// <summary>The values, in the order of the keys.</summary>
    Array Contents { get; }
}
