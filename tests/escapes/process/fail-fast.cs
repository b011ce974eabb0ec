using System;

public static class Function
{
    public static string Run()
    {
        Environment.FailFast("enough");
        return "INFO: still here";
    }
}
