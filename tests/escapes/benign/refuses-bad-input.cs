using System;

public static class Function
{
    public static string Run(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return text[..1].ToUpperInvariant();
    }
}
