using System;
using System.IO;
using System.Text;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var reader = new StreamReader("$CANARY_FILE", Encoding.UTF8);
            return "ESCAPED: " + reader.ReadToEnd();
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
