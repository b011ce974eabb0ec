using System.Globalization;

public static class Function
{
    public static string Run()
    {
        var format = CultureInfo.GetCultureInfo("de-DE").Parent.NumberFormat;
        format.NegativeSign += "!";
        return "INFO: " + CultureInfo.GetCultureInfo("de-DE").Parent.NumberFormat.NegativeSign;
    }
}
