using System;
using System.IO;

public sealed class Own() : StringReader("x")
{
    public override int Read(char[] buffer, int index, int count) => count;
}

public static class Function
{
    public static string Run()
    {
        var before = $"what others left {42:D9}";
        var text = new char[before.Length];
        var count = new Own().Read(text.AsSpan());
        return "INFO: " + new string(text, 0, count);
    }
}
