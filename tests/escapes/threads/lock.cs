public static class Function
{
    public static string Run()
    {
        lock (string.Intern("shared"))
            return "INFO: locked";
    }
}
