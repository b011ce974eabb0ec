namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>The options of <c>scripts/bench escapes</c>.</summary>
internal sealed record EscapesOptions(string Folder, string? Json, string? Only, bool IsPlainUser, string? Tier)
{
    public const string Usage = """
        usage: bench escapes --dir DIR [--json FILE] [--only TEXT] [--tier namespaces|landlock]
          --dir DIR    holds index.json and a file for each snippet; benign/ with its own index.json is optional
          --json FILE  writes {id, user, mode, verdict, outcome, canary, layer} for each run, and a summary
          --only TEXT  only snippets whose id begins with the text
          --tier NAME  with this tier instead of the best one
        Runs what the snippets try for real, on this machine: with the policy alone, with isolation alone and with both; as this
        user, and as nobody where this user is root.
        """;

    /// <returns>Null when the options are wrong.</returns>
    public static EscapesOptions? Parse(string[] args)
    {
        var options = new EscapesOptions("", null, null, false, null);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--plain-user":
                    options = options with { IsPlainUser = true };
                    continue;
                case "--dir" when value is not null:
                    options = options with { Folder = Path.GetFullPath(value) };
                    break;
                case "--json" when value is not null:
                    options = options with { Json = Path.GetFullPath(value) };
                    break;
                case "--only" when value is not null:
                    options = options with { Only = value };
                    break;
                case "--tier" when value is "namespaces" or "landlock":
                    options = options with { Tier = value };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options.Folder.Length > 0 && File.Exists(Path.Combine(options.Folder, "index.json")) ? options : null;
    }
}
