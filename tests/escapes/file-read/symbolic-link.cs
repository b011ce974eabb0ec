using System;
using System.IO;

public static class Function
{
    public static string Run()
    {
        try
        {
            var link = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
            File.CreateSymbolicLink(link, "$CANARY_FILE");
            var text = File.ReadAllText(link);
            File.Delete(link);
            return "ESCAPED: " + text;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
