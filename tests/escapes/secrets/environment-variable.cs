using System;

public static class Function
{
    public static string Run()
    {
        return Environment.GetEnvironmentVariable("$CANARY_VARIABLE") is { } secret ? "ESCAPED: " + secret : "BLOCKED: not set";
    }
}
