using System;

public static class Function
{
    private static string M(Func<string, string> f) => f("");
    
    private static string M(Func<int, string> f) => f(1);

    public static string Run()
    {
        return M(a => M(b => M(c => M(d => M(e => M(f => M(g => M(h => "x"))))))));
    }
}
