public static class Function
{
    public static string Run()
    {
        new System.Threading.Thread(() => System.Threading.Thread.Sleep(60_000)).Start();
        return "INFO: started";
    }
}
