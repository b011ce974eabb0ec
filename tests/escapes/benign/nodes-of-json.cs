using System.Linq;
using System.Text.Json.Nodes;

public static class Function
{
    public static string Run(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root["sum"] = root["items"]!.AsArray().Sum(item => item!.GetValue<int>());
        root["items"]!.AsArray().Add("end");
        root.Remove("old");
        return root.ToJsonString();
    }
}
