using System;

public static class Function
{
    public static int Run(int month)
    {
        ReadOnlySpan<int> days = stackalloc int[] { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
        Span<(int First, int Second)> pairs = stackalloc (int, int)[2];
        pairs[1] = (days[month - 1], month);
        Span<byte> same = stackalloc byte[] { 1, 1, 1, 1 };
        Span<char> own = stackalloc[] { 'a', (char)('a' + month) };
        return pairs[1].First + same[3] + (own[1] - own[0]);
    }
}
