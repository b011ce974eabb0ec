using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            return "INFO: " + Activator.CreateInstance("System.Private.CoreLib", "System.Random");
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
