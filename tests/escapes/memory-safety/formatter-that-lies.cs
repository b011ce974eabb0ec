using System;

public sealed class Claim : ISpanFormattable
{
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = destination.Length;
        return true;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => "";
}

public static class Function
{
    public static string Run()
    {
        var before = $"what others left {42:D9}";
        return "INFO: " + $"{new Claim()}{before.Length}".TrimEnd((char)0);
    }
}
