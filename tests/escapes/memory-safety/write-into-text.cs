using System;

public static class Function
{
    public static string Run()
    {
        var text = new string('a', 3);
        System.Runtime.InteropServices.MemoryMarshal.AsMemory(text.AsMemory()).Span[0] = 'b';
        return "INFO: " + text;
    }
}
