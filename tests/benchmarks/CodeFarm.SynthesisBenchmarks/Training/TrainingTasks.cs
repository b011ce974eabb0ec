using CodeFarm.Synthesis;
using CodeFarm.SynthesisBenchmarks.Generation;

namespace CodeFarm.SynthesisBenchmarks.Training;

/// <summary>Describes generated tasks in key words of their components, not all of them and not only theirs, and takes their features.</summary>
internal static class TrainingTasks
{
    private const double ShareWithoutWords = 0.35;
    private const double ShareOfSaidComponents = 0.55;
    private const double ShareOfStrayWords = 0.25;

    public static IEnumerable<TrainingTask> Draw(ComponentLibrary library, int count, int seed, Action<int>? report)
    {
        var random = new Random(seed);
        var keywords = library.Components.SelectMany(component => component.Keywords).Distinct().Order(StringComparer.Ordinal).ToArray();
        var features = new TrainingFeatures(library);
        var drawn = 0;
        foreach (var task in new TaskGenerator(library, seed).Tasks().Take(count))
        {
            var problem = new SynthesisProblem(
                "task", Describe(task, keywords, random), [.. task.Inputs.Select(input => new SynthesisParameter(input.Name, input.Type))], task.Program.Type, task.Examples);
            yield return new(features.Of(problem), [.. task.Used.Select(component => component.Name)], task.Components);
            if (++drawn % 2_000 == 0) report?.Invoke(drawn);
        }
    }

    private static string Describe(GeneratedTask task, string[] keywords, Random random)
    {
        if (random.NextDouble() < ShareWithoutWords) return "";
        var words = task.Used.Where(component => component.Keywords.Count > 0 && random.NextDouble() < ShareOfSaidComponents)
            .Select(component => component.Keywords[random.Next(component.Keywords.Count)]).ToList();
        while (random.NextDouble() < ShareOfStrayWords)
            words.Add(keywords[random.Next(keywords.Length)]);
        return string.Join(' ', words);
    }
}
