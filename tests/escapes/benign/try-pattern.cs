using System.Diagnostics.CodeAnalysis;
using System.Globalization;

public static class Function
{
    public static int Run(string text)
    {
        return TryFirst(text, out var first) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number + first.Length : -1;
    }

    private static bool TryFirst(string text, [NotNullWhen(true)] out string? first)
    {
        first = text.Length > 0 ? text[..1] : null;
        return first is not null;
    }
}
