using System.Globalization;

namespace CodeFarm.SynthesisBenchmarks.Learning;

/// <summary>The options of <c>scripts/bench learning</c>.</summary>
internal sealed record LearningBenchmarkOptions
{
    public const string Usage = """
        usage: bench learning [--tasks N] [--held-out N] [--timeout SECONDS] [--seed N] [--json FILE]
          --tasks N          tasks to learn from (default 220)
          --held-out N       tasks of other families, which the figures are about (default 40)
          --timeout SECONDS  processor time for each task (default 1)
          --seed N           makes other tasks (default 1)
          --json FILE        writes the figures, and the learned library with all its versions
        """;

    public int Tasks { get; init; } = 220;

    public int HeldOut { get; init; } = 40;

    public double Timeout { get; init; } = 1;

    public int Seed { get; init; } = 1;

    public string? Json { get; init; }

    /// <exception cref="ArgumentException">An option is unknown, lacks its value or has a wrong one.</exception>
    public static LearningBenchmarkOptions Parse(string[] args)
    {
        var options = new LearningBenchmarkOptions();
        for (var index = 0; index < args.Length; index += 2)
        {
            var value = index + 1 < args.Length ? args[index + 1] : throw new ArgumentException($"{args[index]} lacks its value");
            options = args[index] switch
            {
                "--tasks" => options with { Tasks = (int)Number(32) },
                "--held-out" => options with { HeldOut = (int)Number(8) },
                "--timeout" => options with { Timeout = Number(0.01) },
                "--seed" => options with { Seed = (int)Number(0) },
                "--json" => options with { Json = value },
                var name => throw new ArgumentException($"unknown option '{name}'"),
            };

            double Number(double least) => double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1e6
                ? number
                : throw new ArgumentException($"{args[index]} takes a number from {least}, not '{value}'");
        }

        return options;
    }
}
