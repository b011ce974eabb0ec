using CodeFarm.Synthesis.Guidance;

namespace CodeFarm.SynthesisBenchmarks.Training;

/// <summary>
/// Trains the network of a cost model: independent logistic losses over the components that a task could have used, AdaGrad
/// (Duchi et al., JMLR 2011), which suits features that are rarely present. Whole groups of features are dropped at random, so
/// that the network also knows what the types alone make likely. Deterministic.
/// </summary>
internal sealed class CostModelTrainer
{
    public const int HiddenUnits = 64;

    private const int RarestFeature = 25;
    private const int RarestComponent = 10;
    private const float LearningRate = 0.04f;
    private const float Decay = 1e-5f;

    private readonly GuidanceNetwork _network;
    private readonly float[][] _squares;
    private readonly Example[] _examples;
    private readonly Random _random;

    public CostModelTrainer(IReadOnlyList<TrainingTask> tasks, int seed)
    {
        _random = new Random(seed);
        var features = Frequent(tasks.SelectMany(task => task.Features), RarestFeature);
        var components = Frequent(tasks.SelectMany(task => task.Used), RarestComponent);
        _network = new GuidanceNetwork(features.Length, HiddenUnits, components.Length);
        Model = new CostModel(features, components, _network);
        _squares = [.. _network.Weights.Select(weights => weights.Select(_ => 1e-4f).ToArray())];
        foreach (var weights in new[] { _network.InputWeights, _network.OutputWeights })
        {
            for (var index = 0; index < weights.Length; index++)
                weights[index] = (float)((_random.NextDouble() - 0.5) * 0.1);
        }

        Array.Fill(_network.OutputBiases, -3);
        var places = components.Select((component, index) => (component, index)).ToDictionary(entry => entry.component, entry => entry.index);
        _examples = [.. tasks.Select(task => ExampleOf(task, places))];
    }

    public CostModel Model { get; }

    /// <summary>Goes through all tasks once, in random order.</summary>
    /// <returns>The mean loss of a task, in nats.</returns>
    public double RunEpoch()
    {
        _random.Shuffle(_examples);
        return _examples.Sum(Step) / _examples.Length;
    }

    /// <summary>The mean loss of tasks that were not trained with.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="fromTypes">Whether only the features of the signature are used, for comparison.</param>
    public double Loss(IReadOnlyList<TrainingTask> tasks, bool fromTypes = false)
    {
        var places = Model.Components.Select((component, index) => (component, index)).ToDictionary(entry => entry.component, entry => entry.index);
        return tasks.Select(task => ExampleOf(task, places)).Average(example =>
        {
            var probabilities = _network.Probabilities(fromTypes ? example.Types : [.. example.Types, .. example.Words, .. example.Facts]);
            return example.Available.Sum(output => LossOf(probabilities[output], example.Used.Contains(output)));
        });
    }

    private double Step(Example example)
    {
        var drop = _random.NextDouble();
        int[] present = drop switch
        {
            < 0.2 => example.Types,
            < 0.3 => [.. example.Types, .. example.Facts],
            < 0.4 => [.. example.Types, .. example.Words],
            _ => [.. example.Types, .. example.Words, .. example.Facts],
        };
        Span<float> hidden = stackalloc float[HiddenUnits];
        Span<float> gradient = stackalloc float[HiddenUnits];
        _network.ComputeHidden(present, hidden);
        var loss = 0.0;
        foreach (var output in example.Available)
        {
            var probability = GuidanceNetwork.Sigmoid(_network.Logit(output, hidden));
            var isUsed = example.Used.Contains(output);
            loss += LossOf(probability, isUsed);
            var error = probability - (isUsed ? 1 : 0);
            if (Math.Abs(error) < 1e-4f) continue;
            var row = output * HiddenUnits;
            for (var unit = 0; unit < HiddenUnits; unit++)
            {
                gradient[unit] += error * _network.OutputWeights[row + unit];
                Update(2, row + unit, error * hidden[unit]);
            }

            Update(3, output, error);
        }

        for (var unit = 0; unit < HiddenUnits; unit++)
        {
            if (hidden[unit] <= 0) gradient[unit] = 0;
            else Update(1, unit, gradient[unit]);
        }

        foreach (var feature in present)
        {
            for (var unit = 0; unit < HiddenUnits; unit++)
            {
                if (gradient[unit] != 0) Update(0, (feature * HiddenUnits) + unit, gradient[unit]);
            }
        }

        return loss;
    }

    private void Update(int layer, int index, float gradient)
    {
        var (weights, squares) = (_network.Weights[layer], _squares[layer]);
        gradient += Decay * weights[index];
        squares[index] += gradient * gradient;
        weights[index] -= LearningRate * gradient / MathF.Sqrt(squares[index]);
    }

    private static double LossOf(float probability, bool isUsed) => -Math.Log(Math.Max(1e-6, isUsed ? probability : 1 - probability));

    private Example ExampleOf(TrainingTask task, Dictionary<string, int> places)
    {
        var groups = task.Features.ToLookup(feature =>
            feature.StartsWith(TaskFeatures.OfTypes, StringComparison.Ordinal) ? 0 : feature.StartsWith(TaskFeatures.OfWords, StringComparison.Ordinal) ? 1 : 2);
        return new(
            Model.IndexesOf(groups[0]), Model.IndexesOf(groups[1]), Model.IndexesOf(groups[2]),
            [.. task.Used.Where(places.ContainsKey).Select(name => places[name])], [.. task.Available.Where(places.ContainsKey).Select(name => places[name]).Order()]);
    }

    private static string[] Frequent(IEnumerable<string> names, int least) =>
        [.. names.CountBy(name => name).Where(count => count.Value >= least).Select(count => count.Key).Order(StringComparer.Ordinal)];

    private sealed record Example(int[] Types, int[] Words, int[] Facts, int[] Used, int[] Available);
}
