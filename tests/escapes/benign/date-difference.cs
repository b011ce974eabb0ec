using System;
using System.Globalization;

public static class Function
{
    public static int Run(string from, string to)
    {
        return DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
    }
}
