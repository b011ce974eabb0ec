namespace CodeFarm.Interpretation.Tests;

/// <summary>The files of the repository that holds these tests.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The names of the files in <c>config/examples</c>.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        [.. new DirectoryInfo(File("config", "examples")).GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The tests do not lie under a folder with CodeFarm.sln."),
        _ when System.IO.File.Exists(Path.Combine(folder.FullName, "CodeFarm.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
