using System;

public static class Function
{
    public static string Run()
    {
        Span<byte> bytes = stackalloc byte[1 << 30];
        return $"INFO: {bytes.Length}";
    }
}
