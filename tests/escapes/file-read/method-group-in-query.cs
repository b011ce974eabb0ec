using System;
using System.Linq;

public static class Function
{
    public static string Run()
    {
        try
        {
            var texts = from path in new[] { "$CANARY_FILE" } select System.IO.File.ReadAllText(path);
            return "ESCAPED: " + texts.First();
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
