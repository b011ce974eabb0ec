using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var socket = new System.Net.WebSockets.ClientWebSocket();
            using var patience = new System.Threading.CancellationTokenSource(500);
            socket.ConnectAsync(new Uri("ws://127.0.0.1:$CANARY_PORT/"), patience.Token).Wait();
            return "ESCAPED: connected";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
