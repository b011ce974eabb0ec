using CodeFarm.Capabilities;

public static class Function
{
    public static string Run()
    {
        try
        {
            return $"ESCAPED: {Granted.Http.Get("http://127.0.0.1:$CANARY_PORT/").Text}";
        }
        catch (CapabilityException)
        {
            return "BLOCKED: not granted";
        }
    }
}
