using System.Linq;

public static class Function
{
    public static string Run()
    {
        return "INFO: " + string.Concat("abcdef".Shuffle());
    }
}
