public static class Function
{
    private static int count;

    public static string Run()
    {
        return "INFO: " + ++count;
    }
}
