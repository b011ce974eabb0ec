using System;
using System.Globalization;

public sealed class Own : GregorianCalendar
{
    public int Day { get; set; }

    public override int GetDayOfMonth(DateTime time) => Day;
}

public static class Function
{
    public static string Run()
    {
        var calendar = new Own();
        var format = new DateTimeFormatInfo { Calendar = calendar };
        var read = "";
        for (var i = 0; i < 200; i++)
        {
            calendar.Day = int.MinValue + 300 + i;
            read += new DateTime(2024, 1, 2).ToString("dd", format);
        }

        return "INFO: " + read;
    }
}
