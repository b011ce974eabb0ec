public static class Function
{
    public static string Run()
    {
        System.Threading.Tasks.Parallel.For(0, 4, i => { });
        return "INFO: done";
    }
}
