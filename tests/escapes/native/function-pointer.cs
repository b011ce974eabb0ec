using System;

public static class Function
{
    public static unsafe string Run()
    {
        try
        {
            var library = System.Runtime.InteropServices.NativeLibrary.Load("libc.so.6");
            var open = (delegate* unmanaged<byte*, int, int>)System.Runtime.InteropServices.NativeLibrary.GetExport(library, "open");
            fixed (byte* path = "$CANARY_FOLDER/native\0"u8)
                return "INFO: " + open(path, 65 | 512);
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
