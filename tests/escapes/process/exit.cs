using System;

public static class Function
{
    public static string Run()
    {
        Environment.Exit(0);
        return "INFO: still here";
    }
}
