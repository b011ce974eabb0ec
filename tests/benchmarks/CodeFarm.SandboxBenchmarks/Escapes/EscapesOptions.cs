namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>The options of <c>scripts/bench escapes</c>.</summary>
internal sealed record EscapesOptions(string Folder, string? Json, string? Only, bool IsPlainUser, string? Tier)
{
    /// <summary>How many variants of each snippet the policy is asked about; with 0 the snippets themselves are run.</summary>
    public int Variants { get; init; }

    /// <summary>Of the variants; null draws one.</summary>
    public int? Seed { get; init; }

    /// <summary>How many snippets run at a time. With more than one a canary that is touched tells not exactly by whom.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How long a hostile snippet may run.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(4);

    public const string Usage = """
        usage: bench escapes --dir DIR [--json FILE] [--only TEXT] [--tier namespaces|landlock]
                             [--seconds N] [--jobs N] [--variants N [--seed S]]
          --dir DIR    holds index.json and a file for each snippet; benign/ with its own index.json is optional
          --json FILE  writes {id, user, mode, verdict, outcome, canary, layer} for each run, and a summary
          --only TEXT  only snippets whose id begins with the text
          --tier NAME  with this tier instead of the best one
          --variants N runs nothing, but writes N variants of each snippet (other names, aliases, forms) and asks the policy
                       about each: it must say the same as of the snippet
          --seed S     of the variants, as an earlier run has printed it
          --seconds N  how long a snippet may run, 4 by default
          --jobs N     how many run at a time, 1 by default; with more, a touched canary tells not exactly by whom
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
                case "--variants" when int.TryParse(value, out var variants) && variants > 0:
                    options = options with { Variants = variants };
                    break;
                case "--seed" when int.TryParse(value, out var seed):
                    options = options with { Seed = seed };
                    break;
                case "--seconds" when int.TryParse(value, out var seconds) && seconds > 0:
                    options = options with { Deadline = TimeSpan.FromSeconds(seconds) };
                    break;
                case "--jobs" when int.TryParse(value, out var jobs) && jobs > 0:
                    options = options with { Jobs = jobs };
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
