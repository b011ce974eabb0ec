namespace CodeFarm.Cli.Output;

/// <summary>Prints C#.</summary>
internal static class CodeText
{
    public static void Write(string source)
    {
        if (Terminal.HasColours)
            CodeColours.Write(source.TrimEnd());
        else
            Console.Out.WriteLine(source.TrimEnd());
    }
}
