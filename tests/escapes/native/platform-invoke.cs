using System;
using System.Runtime.InteropServices;

public static class Function
{
    [DllImport("libc")]
    private static extern int getppid();

    public static string Run()
    {
        try
        {
            return "INFO: " + getppid();
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
