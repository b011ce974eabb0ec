using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A simple text that slices are cut from.</summary>
/// <param name="term">What it is.</param>
/// <param name="slots">Its slots in the columns that matter.</param>
/// <param name="store">What the slots stand for.</param>
internal sealed class SliceSource(Term term, long[] slots, ValueStore store)
{
    private string[]? _values;

    public Term Term => term;

    public long[] Slots => slots;

    /// <summary>Its values in the columns that matter.</summary>
    public string[] Values => _values ??= Array.ConvertAll(slots, store.Read<string>);
}
