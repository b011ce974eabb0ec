public static class Function
{
    public static string Run()
    {
        return "INFO: " + System.Text.RegularExpressions.Regex.IsMatch(new string('a', 40) + "!", "^(a+)+$");
    }
}
