using System;

public static class Function
{
    private sealed class MarkAttribute : Attribute;

    public static string Run() => $"ESCAPED: {((Type)new MarkAttribute().TypeId).Assembly.Location}";
}
