using CodeFarm.Capabilities;

public static class Function
{
    public static string Run()
    {
        try
        {
            return $"ESCAPED: {Granted.Files.ReadText("$CANARY_FILE")}";
        }
        catch (CapabilityException)
        {
            return "BLOCKED: not granted";
        }
    }
}
