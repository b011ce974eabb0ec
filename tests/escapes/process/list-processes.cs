using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            var names = System.Diagnostics.Process.GetProcesses();
            return "INFO: " + names.Length;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
