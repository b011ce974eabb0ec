using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var reader = new System.Resources.ResourceReader("$CANARY_FILE");
            foreach (System.Collections.DictionaryEntry entry in reader)
                return "ESCAPED: " + entry.Key;
            return "INFO: opened";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
