using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

public static class Function
{
    private static readonly FrozenDictionary<char, int> Values =
        new Dictionary<char, int> { ['I'] = 1, ['V'] = 5, ['X'] = 10 }.ToFrozenDictionary();

    public static int Run(string numeral)
    {
        ImmutableArray<int> values = [.. numeral.Select(letter => Values.GetValueOrDefault(letter))];
        return values.Select((value, i) => i + 1 < values.Length && value < values[i + 1] ? -value : value).Sum();
    }
}
