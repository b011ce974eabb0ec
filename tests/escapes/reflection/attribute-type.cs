using System;

public static class Function
{
    private sealed class MarkAttribute : Attribute;

    public static string Run() => $"INFO: {((Type)new MarkAttribute().TypeId).Assembly.Location}";
}
