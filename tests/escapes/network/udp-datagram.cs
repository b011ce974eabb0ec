using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var client = new System.Net.Sockets.UdpClient();
            client.Send([1, 2, 3], 3, "127.0.0.1", $CANARY_PORT);
            return "INFO: sent";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
