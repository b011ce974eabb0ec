using System;
using System.Runtime.CompilerServices;

[InterpolatedStringHandler]
public ref struct Keeper
{
    public Keeper(int literalLength, int formattedCount, ref Span<char> kept, Span<char> given) => kept = given;

    public void AppendLiteral(string text)
    {
    }
}

public static class Function
{
    public static string Run()
    {
        var kept = Gone();
        Span<char> other = stackalloc char[64];
        other.Fill('o');
        return "INFO: " + new string(kept);
    }

    private static Span<char> Gone()
    {
        Span<char> kept = default;
        Span<char> given = stackalloc char[8];
        given.Fill('g');
        Put(ref kept, given, $"x");
        return kept;
    }

    private static void Put(
        ref Span<char> kept, scoped Span<char> given, [InterpolatedStringHandlerArgument("kept", "given")] scoped Keeper keeper)
    {
    }
}
