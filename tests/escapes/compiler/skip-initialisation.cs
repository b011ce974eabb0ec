public static class Function
{
    [System.Runtime.CompilerServices.SkipLocalsInit] public static unsafe string Run()
    {
        System.Span<byte> bytes = stackalloc byte[256];
        return "INFO: " + bytes[9];
    }
}
