using System;
using System.IO;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var writer = new StreamWriter("$CANARY_FOLDER/written.txt", true);
            writer.Write("written");
            return "INFO: written";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
