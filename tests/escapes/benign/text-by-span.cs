using System;

public static class Function
{
    public static string Run(string text)
    {
        return string.Create(text.Length, text, static (span, source) =>
        {
            source.CopyTo(span);
            span.Reverse();
        });
    }
}
