public static class Function
{
    public static string Run()
    {
        return new string('a', 64 * 1024 * 1024);
    }
}
