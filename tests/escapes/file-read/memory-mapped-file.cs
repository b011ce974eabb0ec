using System;
using System.IO;
using System.IO.MemoryMappedFiles;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var map = MemoryMappedFile.CreateFromFile("$CANARY_FILE", FileMode.Open);
            using var view = map.CreateViewStream();
            using var reader = new StreamReader(view);
            return "ESCAPED: " + reader.ReadToEnd();
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
