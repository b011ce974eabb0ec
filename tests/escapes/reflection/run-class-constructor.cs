public static class Function
{
    public static string Run()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(string).TypeHandle);
        return "INFO: run";
    }
}
