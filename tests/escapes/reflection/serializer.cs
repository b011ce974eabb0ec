using System;
using System.Collections.Generic;

public static class Function
{
    public static string Run()
    {
        try
        {
            return "INFO: " + System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, int>>("{\"a\":1}")!.Count;
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
