using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            foreach (var folder in System.IO.Directory.GetDirectories("/proc"))
            {
                try
                {
                    var text = System.IO.File.ReadAllText(folder + "/environ");
                    if (text.Contains("$CANARY_VARIABLE=", StringComparison.Ordinal))
                        return "ESCAPED: " + text;
                }
                catch (Exception)
                {
                    continue;
                }
            }
            
            return "BLOCKED: nowhere";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
