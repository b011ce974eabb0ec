public static class Function
{
    public static string Run()
    {
        var first = new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(400, 0);
        first.AppendLiteral("a");
        var second = first;
        return "INFO: " + first.ToStringAndClear() + second.ToStringAndClear();
    }
}
