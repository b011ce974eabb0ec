public static class Function
{
    public static string Run()
    {
        System.Threading.Tasks.Task.Run(() => { while (true) { } });
        return "INFO: started";
    }
}
