public static class Function
{
    private static int Calls => ++field;

    public static string Run() => "INFO: " + Calls;
}
