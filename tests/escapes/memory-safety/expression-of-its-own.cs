using System.Text.RegularExpressions;

public sealed class Own : Regex
{
    public Own()
        : base("(a)(b)") => capsize = 100_000;
}

public static class Function
{
    public static string Run() => "INFO: " + new Own().Match("ab").Groups.Count;
}
