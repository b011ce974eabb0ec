using System;
using System.IO;
using System.Text;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var handle = File.OpenHandle("$CANARY_FILE");
            var bytes = new byte[RandomAccess.GetLength(handle)];
            RandomAccess.Read(handle, bytes, 0);
            return "ESCAPED: " + Encoding.UTF8.GetString(bytes);
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
