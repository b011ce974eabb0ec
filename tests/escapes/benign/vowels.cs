using System;
using System.Buffers;

public static class Function
{
    public static int Run(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Vowels) is >= 0 and var at; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");
}
