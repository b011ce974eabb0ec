public static class Texts
{
    extension(string path)
    {
        public string Content => System.IO.File.ReadAllText(path);
    }
}

public static class Function
{
    public static string Run() => "ESCAPED: " + "$CANARY_FILE".Content;
}
