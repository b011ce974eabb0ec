namespace CodeFarm.Sandbox.Isolation;

/// <summary>The files that a .NET program on this machine cannot do without. None of them holds anything private.</summary>
internal static class RuntimeFiles
{
    /// <summary>Where the loader looks up libraries that lie in no folder of its own.</summary>
    public const string LoaderCache = "/etc/ld.so.cache";

    // Where programs of each C library and architecture look for the one that loads them.
    private static readonly string[] Loaders =
    [
        "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-musl-x86_64.so.1", "/lib/ld-musl-aarch64.so.1",
    ];

    private static readonly string[] SystemLibraries = ["libc.", "libc-", "libm.", "libm-", "libgcc_s", "libstdc++", "ld-"];

    /// <summary>The folder of the runtime's executable.</summary>
    public static string Root(string dotnet) => Path.GetDirectoryName(Resolve(dotnet))!;

    /// <summary>What of that folder a program needs: no SDK, no other framework.</summary>
    public static IEnumerable<string> OfRuntime(string dotnet)
    {
        var root = Root(dotnet);
        yield return Resolve(dotnet);
        yield return Path.Combine(root, "host");
        yield return Path.Combine(root, "shared", "Microsoft.NETCore.App");
    }

    /// <summary>The folders of the C libraries: those of this process, which runs on the same runtime; and the loader.</summary>
    public static IReadOnlyCollection<string> Libraries()
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines("/proc/self/maps"))
        {
            var slash = line.IndexOf('/', StringComparison.Ordinal);
            if (slash >= 0 && IsSystemLibrary(Path.GetFileName(line.AsSpan(slash))))
                paths.Add(Path.GetDirectoryName(line[slash..])!);
        }

        foreach (var loader in Loaders.Where(File.Exists))
        {
            var path = Path.Combine(Resolve(Path.GetDirectoryName(loader)!), Path.GetFileName(loader));
            if (!paths.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
                paths.Add(path);
        }

        return paths;
    }

    /// <summary>Links at the root through which libraries are found, such as /lib to usr/lib.</summary>
    public static IEnumerable<(string Link, string Target)> RootLinks()
    {
        foreach (var name in new[] { "/lib", "/lib64" })
        {
            if (new DirectoryInfo(name).LinkTarget is { } target)
                yield return (name, target);
        }
    }

    /// <summary>The path without links, in any of its parts.</summary>
    public static string Resolve(string path)
    {
        var resolved = "/";
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            FileSystemInfo info = Directory.Exists(resolved) ? new DirectoryInfo(resolved) : new FileInfo(resolved);
            resolved = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? resolved;
        }

        return resolved;
    }

    // Others that this process has loaded may lie in folders of the application.
    private static bool IsSystemLibrary(ReadOnlySpan<char> name)
    {
        foreach (var prefix in SystemLibraries)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
