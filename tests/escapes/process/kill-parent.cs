using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            foreach (var process in System.Diagnostics.Process.GetProcesses())
                if (process.Id != Environment.ProcessId)
                    process.Kill();
            return "INFO: done";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
