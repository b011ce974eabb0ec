using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            System.IO.File.Move("$CANARY_FILE", "$CANARY_FOLDER/moved");
            return "ESCAPED: moved";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
