using CodeFarm.Broth.Signatures;

namespace CodeFarm.Validation;

/// <summary>A function that uses what most functions use: the compiler loads what it needs to bind it.</summary>
internal static class WarmUpSource
{
    public const string Text =
        """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;

        public static class WarmUpFunction
        {
            public static IReadOnlyList<string> WarmUp(string text, IReadOnlyList<int> numbers)
            {
                var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1);
                var counts = new Dictionary<string, int>();
                foreach (var word in words)
                    counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
                if (numbers.Count == 0 && counts.Count == 0)
                    return [];
                return counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"{pair.Key[0]}{pair.Value.ToString(CultureInfo.InvariantCulture)}{text[1..]}")
                    .Concat(numbers.Select(number => number switch { 0 => "zero", < 0 => "less", _ => "more" }))
                    .ToList();
            }
        }
        """;

    public static FunctionSignature Signature { get; } =
        FunctionSignature.Parse("IReadOnlyList<string> warm_up(string text, IReadOnlyList<int> numbers)");
}
