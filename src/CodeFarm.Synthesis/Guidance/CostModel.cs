namespace CodeFarm.Synthesis.Guidance;

/// <summary>
/// Says which components are unlikelier in an answer than the types of the signature alone make them. It was trained on generated
/// tasks and on solved ones; what it does not know (a component added later, a feature never seen) it leaves alone.
/// </summary>
/// <param name="features">The names of the features, in the order of the network's inputs.</param>
/// <param name="components">The names of components, in the order of its outputs.</param>
/// <param name="network">The trained network.</param>
internal sealed class CostModel(IReadOnlyList<string> features, IReadOnlyList<string> components, GuidanceNetwork network)
{
    /// <summary>The lowest adjustment: it makes nothing cheaper, for a component that is wrongly cheap is part of many wrong answers.</summary>
    public const int LowestAdjustment = 0;

    /// <summary>The highest: a misled model delays an answer by a few levels but never puts it out of reach.</summary>
    public const int HighestAdjustment = 2;

    /// <summary>Likelihoods below are taken for this one: what generated tasks seldom use, people may well ask for.</summary>
    private const float LeastProbability = 0.01f;

    private static readonly Lazy<CostModel?> Resource = new(() =>
    {
        using var stream = typeof(CostModel).Assembly.GetManifestResourceStream("cost-model.bin");
        return stream is null ? null : CostModelFile.Read(stream);
    });

    private readonly Dictionary<string, int> _indexes =
        features.Select((feature, index) => (feature, index)).ToDictionary(entry => entry.feature, entry => entry.index, StringComparer.Ordinal);

    /// <summary>The model that ships with the library; null in a build without one.</summary>
    public static CostModel? Shipped => Resource.Value;

    public IReadOnlyList<string> Features => features;

    public IReadOnlyList<string> Components => components;

    public GuidanceNetwork Network => network;

    /// <summary>
    /// What to add to the cost of each component, by name; 0 is left out. It is how many bits the examples and the words make a
    /// component's use more surprising than the types do alone.
    /// </summary>
    public IReadOnlyDictionary<string, int> Adjustments(IReadOnlyCollection<string> present)
    {
        var known = present.Where(_indexes.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var informed = network.Probabilities(IndexesOf(known));
        var uninformed = network.Probabilities(IndexesOf(known.Where(feature => feature.StartsWith(TaskFeatures.OfTypes, StringComparison.Ordinal))));
        var adjustments = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < components.Count; index++)
        {
            var bits = Math.Log2(Math.Max(LeastProbability, uninformed[index]) / Math.Max(LeastProbability, informed[index]));
            var adjustment = Math.Clamp((int)Math.Round(bits), LowestAdjustment, HighestAdjustment);
            if (adjustment != 0) adjustments[components[index]] = adjustment;
        }

        return adjustments;
    }

    /// <summary>The inputs for names of features; unknown ones are left out.</summary>
    public int[] IndexesOf(IEnumerable<string> present) => [.. present.Where(_indexes.ContainsKey).Select(feature => _indexes[feature])];
}
