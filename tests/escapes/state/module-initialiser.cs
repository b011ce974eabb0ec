using System.Runtime.CompilerServices;

public static class Function
{
    [ModuleInitializer]
    internal static void Start() => System.Environment.Exit(3);

    public static string Run()
    {
        return "INFO: called";
    }
}
