public static class Function
{
    public static string Run()
    {
        while (true)
        {
        }
    }
}
