using System;

public static class Function
{
    public static string Run()
    {
        try
        {
            using var client = new System.Net.Http.HttpClient { Timeout = TimeSpan.FromMilliseconds(500) };
            return "ESCAPED: " + client.GetStringAsync("http://127.0.0.1:$CANARY_PORT/").GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
