public static class Function
{
    public static string Run()
    {
        return "INFO: \u001b[2J\u001b]0;title\u0007";
    }
}
