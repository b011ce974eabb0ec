using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            System.IO.File.WriteAllText("$CANARY_FOLDER/found", "was here");
            return "ESCAPED: written";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
