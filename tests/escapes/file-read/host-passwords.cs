using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            var text = System.IO.File.ReadAllText("/etc/shadow");
            return "ESCAPED: " + text[..8];
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
