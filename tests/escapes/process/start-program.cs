using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var process = System.Diagnostics.Process.Start("/bin/touch", "$CANARY_FOLDER/by-process");
            process.WaitForExit(500);
            return "INFO: started";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
