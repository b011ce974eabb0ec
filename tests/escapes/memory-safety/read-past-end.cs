public static class Function
{
    public static string Run()
    {
        int[] numbers = [1];
        return "INFO: " + System.Runtime.CompilerServices.Unsafe.Add(ref numbers[0], 4);
    }
}
