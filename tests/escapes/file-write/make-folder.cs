using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            System.IO.Directory.CreateDirectory("$CANARY_FOLDER/new");
            return "ESCAPED: made";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
