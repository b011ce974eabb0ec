public static class Function
{
    private static string Where([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    public static string Run()
    {
        return "INFO: " + Where();
    }
}
