using System;

public ref struct Once(ReadOnlySpan<long> kept)
{
    public ReadOnlySpan<long> Current { get; } = kept;

    public bool MoveNext() => true;
}

public static class Extensions
{
    public static Once GetEnumerator(this in long value) => new(new ReadOnlySpan<long>(in value));
}

public static class Function
{
    public static string Run()
    {
        var kept = Gone(42);
        Span<long> other = stackalloc long[64];
        other.Fill(7);
        return "INFO: " + kept[0];
    }

    private static ReadOnlySpan<long> Gone(long value)
    {
        foreach (var kept in value)
            return kept;
        return default;
    }
}
