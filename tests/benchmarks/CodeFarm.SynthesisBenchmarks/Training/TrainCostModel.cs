using System.Diagnostics;
using System.Globalization;
using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Guidance;

namespace CodeFarm.SynthesisBenchmarks.Training;

/// <summary><c>scripts/bench train-cost-model</c>: trains the cost model on generated and solved tasks and writes it.</summary>
internal static class TrainCostModel
{
    public const string Usage = """
        usage: bench train-cost-model --out FILE [--solved DIR] [--tasks N] [--epochs N] [--seed N]
          --out FILE    the file to write, src/CodeFarm.Synthesis/Guidance/cost-model.bin for the one that ships
          --solved DIR  requirement files, as of 'farm build'; those that are solved here are trained with as well
          --tasks N     generated tasks to train with (default 40000); a twentieth of them is kept for the check
          --epochs N    times that the training goes through them (default 10)
          --seed N      makes another set of tasks (default 1)
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        string? path = null, solvedFolder = null;
        var (count, epochs, seed) = (40_000, 10, 1);
        for (var index = 0; index + 1 < args.Length; index += 2)
        {
            var isNumber = int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (args[index])
            {
                case "--out": path = args[index + 1]; break;
                case "--solved" when Directory.Exists(args[index + 1]): solvedFolder = args[index + 1]; break;
                case "--tasks" when isNumber: count = number; break;
                case "--epochs" when isNumber: epochs = number; break;
                case "--seed" when isNumber: seed = number; break;
                default: path = null; index = args.Length; break;
            }
        }

        if (path is null || args.Length % 2 != 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var tasks = TrainingTasks.Draw(ComponentLibrary.Standard, count, seed, drawn => Console.Error.WriteLine($"{drawn} tasks, {watch.Elapsed.TotalSeconds:0} s")).ToArray();
        var (withheld, shown) = (tasks[..(count / 20)], tasks[(count / 20)..]);
        var solved = solvedFolder is null ? [] : await SolvedAsync(solvedFolder, seed);
        var trainer = new CostModelTrainer([.. shown, .. solved], seed);
        Console.WriteLine($"{tasks.Length} tasks in {watch.Elapsed.TotalSeconds:0} s; {trainer.Model.Features.Count} features, {trainer.Model.Components.Count} components");
        for (var epoch = 1; epoch <= epochs; epoch++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: loss {trainer.RunEpoch():0.000}, of withheld tasks {trainer.Loss(withheld):0.000}, from their types alone {trainer.Loss(withheld, fromTypes: true):0.000}, {watch.Elapsed.TotalSeconds:0} s"));
        using var file = File.Create(path);
        CostModelFile.Write(trainer.Model, file);
        Console.WriteLine($"{path}: {file.Length / 1024} KB");
        return 0;
    }

    private static async Task<IReadOnlyList<TrainingTask>> SolvedAsync(string folder, int seed)
    {
        var reader = new SolvedTasks(ComponentLibrary.Standard, seed);
        var tasks = new List<TrainingTask>();
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal))
        {
            var read = await reader.ReadAsync(file, CancellationToken.None);
            Console.WriteLine($"{Path.GetFileName(file)}: {(read.Count == 0 ? "not solved" : string.Join(", ", read[0].Used))}");
            tasks.AddRange(read);
        }

        return tasks;
    }
}
