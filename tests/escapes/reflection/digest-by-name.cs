using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            return "INFO: " + System.Security.Cryptography.SHA256.Create("System.Text.StringBuilder, System.Private.CoreLib");
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
