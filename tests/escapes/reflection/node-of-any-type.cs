using System;
using System.Text.Json.Nodes;

public static class Function
{
    public static string Run()
    {
        var all = new JsonArray();
        Put(all, new { Where = new InvalidOperationException("x") });
        return "INFO: " + all.ToJsonString();
    }

    private static void Put<T>(JsonArray all, T value) => all.Add(value);
}
