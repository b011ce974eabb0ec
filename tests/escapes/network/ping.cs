using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var ping = new System.Net.NetworkInformation.Ping();
            return "INFO: " + ping.Send("127.0.0.1", 200).Status;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
