using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            System.IO.File.SetUnixFileMode("$CANARY_FILE", (System.IO.UnixFileMode)511);
            System.IO.File.WriteAllText("$CANARY_FILE", "changed");
            return "ESCAPED: changed";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
