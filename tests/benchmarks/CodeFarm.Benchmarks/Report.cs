using System.Globalization;
using System.Text.Json;

namespace CodeFarm.Benchmarks;

/// <summary>Runs a benchmark, prints its figures as a table and writes them to a file when asked to.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task<int> RunAsync(
        string name, Func<TimeSpan, Task<IReadOnlyList<Figure>>> benchmark, string[] options)
    {
        var seconds = 3.0;
        string? jsonPath = null;
        for (var i = 0; i < options.Length; i++)
        {
            switch (options[i])
            {
                case "--seconds" when i + 1 < options.Length
                    && double.TryParse(options[++i], CultureInfo.InvariantCulture, out seconds) && seconds > 0:
                    break;
                case "--json" when i + 1 < options.Length:
                    jsonPath = options[++i];
                    break;
                default:
                    Console.Error.WriteLine($"bench {name}: unknown or incomplete option '{options[i]}'; known: --seconds N, --json FILE");
                    return 2;
            }
        }

        var figures = await benchmark(TimeSpan.FromSeconds(seconds));
        var width = figures.Max(static figure => figure.Label.Length);
        foreach (var figure in figures)
            Console.WriteLine($"{figure.Label.PadRight(width)}  {Format(figure.Value),14}  {figure.Unit}");
        if (jsonPath is not null)
        {
            var json = figures.ToDictionary(static figure => figure.Key, static figure => figure.Value);
            await File.WriteAllTextAsync(jsonPath, JsonSerializer.Serialize(json, Indented) + "\n");
        }

        return 0;
    }

    private static string Format(double value) =>
        value.ToString(value >= 1000 ? "N0" : value >= 10 ? "N1" : "N3", CultureInfo.InvariantCulture);
}
