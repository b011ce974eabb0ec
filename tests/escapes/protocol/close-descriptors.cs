using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            for (var number = 3; number < 16; number++)
                new Microsoft.Win32.SafeHandles.SafeFileHandle(number, true).Dispose();
            return "INFO: closed";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
