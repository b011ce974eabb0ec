using System;
using System.IO;

public static class Function
{
    public static string Run()
    {
        try
        {
            foreach (var file in new DirectoryInfo(Path.GetDirectoryName("$CANARY_FILE")!).EnumerateFiles())
                return "ESCAPED: " + file.OpenText().ReadToEnd();
            return "BLOCKED: nothing there";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
