using System.Globalization;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>The options of <c>scripts/bench synthesis</c>.</summary>
internal sealed record BenchmarkOptions
{
    public static string Usage => $$"""
        usage: bench synthesis --suite FILE.jsonl [--suite FILE.jsonl ...] [--timeout SECONDS] [--terms N] [--json FILE]
                 [--jobs N] [--withhold N] [--blank] [--sample N] [--only TEXT] [--off IDEA,... | --ablate] [--peer cvc5] [--verbose]
               bench synthesis --suite FILE.jsonl ... --cancel N
               bench synthesis --suite FILE.jsonl ... --memory MB [--timeout SECONDS] [--sample N]
          --timeout SECONDS  processor time for each task, all threads counted (default 10)
          --terms N          ends each search after N terms, so that runs compare however busy the machine is
          --json FILE        writes {id, status, cpuSeconds, code, entry, size, candidates} for each task, and a summary
          --jobs N           processes, each on a core of its own (default 1)
          --withhold N       does not show the last N examples of each task and checks the answer with them (default 0)
          --blank            hides descriptions and names from the search
          --sample N         N tasks spread over each suite instead of all
          --only TEXT        only tasks whose id contains the text
          --off IDEA,...     switches ideas of the search off: {{string.Join(", ", IdeaNames)}}
          --ablate           all ideas, then each off in turn; withholds one example of each task unless --withhold says how many
          --peer cvc5        runs cvc5 on the same tasks, where they are of texts, numbers and truth values
          --verbose          prints each task when it is done
          --cancel N         cancels N searches at random moments and prints how long they take to return
          --memory MB        runs the tasks and some with enormous inputs with so much memory and prints what they take of it
        """;

    public IReadOnlyList<string> Suites { get; init; } = [];

    public double Timeout { get; init; } = 10;

    /// <summary>Number of terms after which each search ends, where its time does not end it before.</summary>
    public long Terms { get; init; } = new SynthesisOptions().MaximumTerms;

    public string? Json { get; init; }

    public int Jobs { get; init; } = 1;

    public int Withhold { get; init; }

    public bool Blank { get; init; }

    public int Sample { get; init; }

    public string? Only { get; init; }

    public SearchIdeas Off { get; init; }

    /// <summary>The names that <c>--off</c> takes.</summary>
    public static IReadOnlyList<string> IdeaNames { get; } = [.. Enum.GetValues<SearchIdeas>().Where(idea => int.PopCount((int)idea) == 1).Select(idea => $"{idea}")];

    /// <summary>Whether each idea is switched off in turn.</summary>
    public bool IsAblation { get; init; }

    /// <summary>Number of searches that are cancelled; 0 for none.</summary>
    public int Cancelled { get; init; }

    /// <summary>The memory of a search in bytes, where that is what is measured; 0 where it is not.</summary>
    public long Memory { get; init; }

    /// <summary>Whether cvc5 is run beside.</summary>
    public bool HasPeer { get; init; }

    public bool IsVerbose { get; init; }

    /// <summary>This process does only the tasks whose index is this, modulo the number of jobs; -1 for the one that starts them.</summary>
    public int Shard { get; init; } = -1;

    /// <exception cref="ArgumentException">An option is unknown, lacks its value or has a wrong one.</exception>
    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions();
        for (var index = 0; index < args.Length; index++)
        {
            var name = args[index];
            options = name switch
            {
                "--suite" => options with { Suites = [.. options.Suites, Existing(Value())] },
                "--timeout" => options with { Timeout = Number(0.01, 3600) },
                "--terms" => options with { Terms = (long)Number(1, 1e15) },
                "--json" => options with { Json = Value() },
                "--jobs" => options with { Jobs = (int)Number(1, 64) },
                "--shard" => options with { Shard = (int)Number(0, 64) },
                "--withhold" => options with { Withhold = (int)Number(0, 100) },
                "--sample" => options with { Sample = (int)Number(1, 1_000_000) },
                "--only" => options with { Only = Value() },
                "--off" => options with { Off = Enum.TryParse<SearchIdeas>(Value(), ignoreCase: true, out var ideas) ? ideas : throw new ArgumentException($"--off takes a list of {string.Join(", ", IdeaNames)}, not '{args[index]}'") },
                "--ablate" => options with { IsAblation = true },
                "--cancel" => options with { Cancelled = (int)Number(1, 100_000) },
                "--memory" => options with { Memory = (long)Number(1, 1 << 20) << 20 },
                "--blank" => options with { Blank = true },
                "--peer" => options with { HasPeer = Value() == "cvc5" ? CvcPeer.IsInstalled ? true : throw new ArgumentException("cvc5 is not installed (Debian: apt-get install cvc5)") : throw new ArgumentException("the only peer is cvc5") },
                "--verbose" => options with { IsVerbose = true },
                _ => throw new ArgumentException($"unknown option '{name}'"),
            };

            string Value() => ++index < args.Length ? args[index] : throw new ArgumentException($"{name} lacks its value");

            double Number(double least, double most) =>
                double.TryParse(Value(), CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                    ? number
                    : throw new ArgumentException($"{name} takes a number from {least} to {most}, not '{args[index]}'");
        }

        return options.Suites.Count > 0 ? options : throw new ArgumentException("--suite FILE.jsonl is missing");
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new ArgumentException($"there is no suite '{path}'");
}
