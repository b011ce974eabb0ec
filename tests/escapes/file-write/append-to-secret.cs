using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            System.IO.File.AppendAllText("$CANARY_FILE", "and here");
            return "ESCAPED: appended";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
