using System.Linq;
using System.Text.Json;

public static class Function
{
    public static double Run(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateArray().Sum(item => item.GetProperty("price").GetDouble());
    }
}
