using System;

public static class Function
{
    public static string Run()
    {
        object value = "a";
        return "INFO: " + value.GetType().Assembly.GetTypes().Length;
    }
}
