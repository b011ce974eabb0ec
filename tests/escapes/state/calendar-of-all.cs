using System.Globalization;

public static class Function
{
    public static string Run()
    {
        var calendar = new DateTimeFormatInfo().Calendar;
        calendar.TwoDigitYearMax -= 1;
        return "INFO: " + new DateTimeFormatInfo().Calendar.TwoDigitYearMax;
    }
}
