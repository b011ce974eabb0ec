using System.Globalization;

public static class Function
{
    public static string Run()
    {
        var calendar = (GregorianCalendar)new DateTimeFormatInfo().Calendar;
        calendar.CalendarType = GregorianCalendarTypes.Arabic;
        return "INFO: " + ((GregorianCalendar)new DateTimeFormatInfo().Calendar).CalendarType;
    }
}
