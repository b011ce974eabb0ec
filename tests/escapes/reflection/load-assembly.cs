using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            return "INFO: " + System.Reflection.Assembly.LoadFrom("$CANARY_FILE").FullName;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
