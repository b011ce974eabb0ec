using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0);
            socket.Connect(new System.Net.Sockets.UnixDomainSocketEndPoint("$CANARY_SOCKET"));
            return "ESCAPED: connected";
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
