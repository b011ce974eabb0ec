using System;
using System.Globalization;
using System.Text;

public sealed class Own(StringBuilder text) : IFormatProvider
{
    object? IFormatProvider.GetFormat(Type? formatType)
    {
        text.Append('x', text.Capacity - text.Length).EnsureCapacity(9000);
        text.Append('y');
        return NumberFormatInfo.InvariantInfo;
    }
}

public static class Function
{
    public static string Run()
    {
        var text = new StringBuilder(16);
        text.AppendFormat(new Own(text), "{0}", -1234567);
        return "INFO: " + text;
    }
}
