public static class Function
{
    private static object? kept;

    public static string Run()
    {
        kept = new System.Threading.Timer(_ => { }, null, 60_000, 60_000);
        return "INFO: set";
    }
}
