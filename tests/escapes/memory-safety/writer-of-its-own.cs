using System;
using System.IO;

public sealed class Own : StringWriter
{
    public char[] Kept { get; private set; } = [];

    public override void Write(char[] buffer, int index, int count) => Kept = buffer;
}

public static class Function
{
    public static string Run()
    {
        var before = $"what others left {42:D9}";
        var own = new Own();
        own.Write("abc".AsSpan());
        var after = $"what others write {before.Length:D9}";
        return "INFO: " + new string(own.Kept) + after.Length;
    }
}
