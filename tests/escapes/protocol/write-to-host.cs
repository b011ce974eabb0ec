using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            for (var number = 0; number < 16; number++)
            {
                try
                {
                    using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(number, false);
                    using var stream = new System.IO.FileStream(handle, System.IO.FileAccess.Write, 1);
                    stream.Write([5, 0, 0, 0, 1, 2, 3, 4, 5]);
                }
                catch (Exception)
                {
                    continue;
                }
            }
            
            return "INFO: written";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
