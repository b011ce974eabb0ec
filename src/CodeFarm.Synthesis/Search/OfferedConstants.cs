using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>Constants that a program may need, each with the lowest cost that it was offered at.</summary>
internal sealed class OfferedConstants
{
    private readonly Dictionary<object, int> _costs = new(ValueComparer.Instance);

    /// <summary>Adds one; half of a letter is no text that anybody means, and is left out.</summary>
    public void Offer(object value, int cost)
    {
        if (value is string text && !IsWhole(text)) return;
        if (!_costs.TryGetValue(value, out var known) || cost < known)
            _costs[value] = cost;
    }

    /// <summary>What was offered of a type, with its cost.</summary>
    public IEnumerable<(T Value, int Cost)> Of<T>() => _costs.Where(entry => entry.Key is T).Select(entry => ((T)entry.Key, entry.Value));

    /// <summary>The cheapest of a type; of equally cheap numbers, the smallest.</summary>
    public IEnumerable<Term> Best<T>(int count) => _costs
        .Where(entry => entry.Key is T)
        .OrderBy(entry => entry.Value)
        .ThenBy(entry => entry.Key is int number ? Math.Abs((double)number) : 0)
        .Take(count)
        .Select(entry => Term.OfConstant(entry.Key, entry.Value));

    /// <summary>Whether no letter that takes two characters, such as an emoji, is cut in two.</summary>
    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (!char.IsSurrogatePair(text, index)) return false;
            index++;
        }

        return true;
    }
}
