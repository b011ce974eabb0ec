public static class Function
{
    public static string Run()
    {
        object value = new int[] { 1, 2, 3 };
        return "INFO: " + System.Runtime.CompilerServices.Unsafe.As<string>(value).Length;
    }
}
