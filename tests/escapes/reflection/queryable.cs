using System;
using System.Linq;

public static class Function
{
    public static string Run()
    {
        try
        {
            return "INFO: " + new[] { 1, 2 }.AsQueryable().Select(x => x + 1).Sum();
        }
        catch (Exception e)
        {
            return "BLOCKED: " + e.Message;
        }
    }
}
