using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            var library = System.Runtime.InteropServices.NativeLibrary.Load("libc.so.6");
            return "INFO: " + System.Runtime.InteropServices.NativeLibrary.GetExport(library, "getpid");
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
