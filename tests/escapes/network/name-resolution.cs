using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            return "INFO: " + System.Net.Dns.GetHostAddresses("localhost").Length;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
