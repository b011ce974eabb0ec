using System;
using System.Globalization;
using System.Text;

public sealed class Own(StringBuilder text) : CultureInfo("")
{
    private bool _isAsked;

    public override NumberFormatInfo NumberFormat
    {
        get
        {
            if (!_isAsked)
            {
                _isAsked = true;
                text.Append('x', text.Capacity - text.Length).EnsureCapacity(9000);
                text.Append('y');
            }

            return InvariantCulture.NumberFormat;
        }
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
