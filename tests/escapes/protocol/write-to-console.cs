using System;

public static class Function
{
    public static string Run()
    {
        Console.OpenStandardOutput().Write([1, 0, 0, 0, 5]);
        Console.Out.Flush();
        return "INFO: written";
    }
}
