using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            var type = Type.GetType("System.IO." + "File")!;
            var text = (string)type.GetMethod("ReadAllText", [typeof(string)])!.Invoke(null, ["$CANARY_FILE"])!;
            return "ESCAPED: " + text;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
