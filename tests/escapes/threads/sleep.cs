public static class Function
{
    public static string Run()
    {
        System.Threading.Thread.Sleep(60_000);
        return "INFO: slept";
    }
}
