using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var client = new System.Net.Sockets.TcpClient();
            client.Connect("127.0.0.1", $CANARY_PORT);
            return "ESCAPED: connected";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
