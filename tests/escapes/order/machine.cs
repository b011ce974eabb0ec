using System;

public static class Function
{
    public static string Run()
    {
        return "INFO: " + Environment.MachineName + Environment.ProcessorCount;
    }
}
