using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var archive = System.IO.Compression.ZipFile.OpenRead("$CANARY_FILE");
            return "INFO: " + archive.Entries.Count;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
