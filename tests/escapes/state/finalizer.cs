using System;

public static class Function
{
    private sealed class Late
    {
        ~Late() => Environment.Exit(3);
    }

    public static string Run()
    {
        _ = new Late();
        GC.Collect();
        return "INFO: made";
    }
}
