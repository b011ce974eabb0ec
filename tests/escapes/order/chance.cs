using System;

public static class Function
{
    public static string Run()
    {
        return "INFO: " + Random.Shared.Next();
    }
}
