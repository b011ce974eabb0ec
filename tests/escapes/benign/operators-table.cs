using System;
using System.Collections.Generic;
using System.Globalization;

public static class Function
{
    public static int Run(string left, string operation, string right)
    {
        return Operators.TryGetValue(operation, out var apply)
            ? apply(int.Parse(left, CultureInfo.InvariantCulture), int.Parse(right, CultureInfo.InvariantCulture))
            : throw new ArgumentException($"There is no operator {operation}.", nameof(operation));
    }

    private static readonly Dictionary<string, Func<int, int, int>> Operators = new()
    {
        ["+"] = (a, b) => a + b,
        ["-"] = (a, b) => a - b,
    };
}
