using System;

public static class Function
{
    public static string Run()
    {
        dynamic text = " a ";
        return "INFO: " + text.Trim();
    }
}
