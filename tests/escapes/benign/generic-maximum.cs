using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

public static class Function
{
    public static int Run(int[] numbers)
    {
        return Maximum(numbers) + Zero<int>();
    }

    private static T Maximum<T>(IEnumerable<T> items) where T : IComparable<T> => items.Aggregate((a, b) => a.CompareTo(b) > 0 ? a : b);

    private static T Zero<T>() where T : INumber<T> => T.Zero;
}
