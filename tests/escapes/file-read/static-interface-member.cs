public interface IReader<TSelf>
    where TSelf : IReader<TSelf>
{
    static abstract string Read(string path);
}

public readonly struct Reader : IReader<Reader>
{
    public static string Read(string path) => System.IO.File.ReadAllText(path);
}

public static class Function
{
    public static string Run() => "ESCAPED: " + Of<Reader>("$CANARY_FILE");

    private static string Of<T>(string path)
        where T : IReader<T> => T.Read(path);
}
