using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            foreach (var line in System.IO.File.ReadLines("$CANARY_FILE"))
                return "ESCAPED: " + line;
            return "BLOCKED: empty";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
