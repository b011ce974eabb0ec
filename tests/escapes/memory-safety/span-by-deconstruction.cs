using System;

public ref struct Pair(Span<long> first)
{
    private readonly Span<long> _first = first;

    public readonly void Deconstruct(out Span<long> first, out int second)
    {
        first = _first;
        second = 0;
    }
}

public static class Extensions
{
    extension(ref Span<long> span)
    {
        public Span<long> Whole
        {
            get => span;
            set => span = value;
        }
    }
}

public static class Function
{
    public static string Run()
    {
        var kept = Gone();
        Span<long> other = stackalloc long[64];
        other.Fill(7);
        return "INFO: " + kept[0];
    }

    private static Span<long> Gone()
    {
        Span<long> given = stackalloc long[4];
        Span<long> kept = default;
        (kept.Whole, _) = new Pair(given);
        return kept;
    }
}
