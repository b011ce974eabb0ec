using System.Numerics;
using System.Runtime.InteropServices;

namespace CodeFarm.Synthesis.Guidance;

/// <summary>
/// A network of one hidden layer over features that are present or absent: the hidden layer is the sum of one row for each
/// present feature, rectified; each output is a logit. One inference takes some microseconds.
/// </summary>
/// <param name="Inputs">Number of features.</param>
/// <param name="Hidden">Number of hidden units; a multiple of 16, so that it is one of the vector's width.</param>
/// <param name="Outputs">Number of outputs.</param>
internal sealed record GuidanceNetwork(int Inputs, int Hidden, int Outputs)
{
    /// <summary>Row-major, one row of hidden units for each feature.</summary>
    public float[] InputWeights { get; } = new float[Inputs * Hidden];

    public float[] HiddenBiases { get; } = new float[Hidden];

    /// <summary>Row-major, one row of hidden units for each output.</summary>
    public float[] OutputWeights { get; } = new float[Outputs * Hidden];

    public float[] OutputBiases { get; } = new float[Outputs];

    /// <summary>All weights, in the order of the file.</summary>
    public IReadOnlyList<float[]> Weights => [InputWeights, HiddenBiases, OutputWeights, OutputBiases];

    /// <summary>Computes the hidden layer for the features that are present.</summary>
    public void ComputeHidden(IReadOnlyList<int> present, Span<float> hidden)
    {
        HiddenBiases.CopyTo(hidden);
        foreach (var feature in present)
            Add(hidden, InputWeights.AsSpan(feature * Hidden, Hidden));
        foreach (ref var unit in hidden)
            unit = MathF.Max(0, unit);
    }

    /// <summary>The logit of one output.</summary>
    public float Logit(int output, ReadOnlySpan<float> hidden)
    {
        var units = Vectors(hidden);
        var weights = Vectors(OutputWeights.AsSpan(output * Hidden, Hidden));
        var sum = Vector<float>.Zero;
        for (var index = 0; index < units.Length; index++)
            sum += units[index] * weights[index];
        return Vector.Sum(sum) + OutputBiases[output];
    }

    /// <summary>The probability of each output.</summary>
    public float[] Probabilities(IReadOnlyList<int> present)
    {
        Span<float> hidden = stackalloc float[Hidden];
        ComputeHidden(present, hidden);
        var probabilities = new float[Outputs];
        for (var output = 0; output < Outputs; output++)
            probabilities[output] = Sigmoid(Logit(output, hidden));
        return probabilities;
    }

    public static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));

    private static void Add(Span<float> target, ReadOnlySpan<float> row)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(target);
        var addends = Vectors(row);
        for (var index = 0; index < sums.Length; index++)
            sums[index] += addends[index];
    }

    private static ReadOnlySpan<Vector<float>> Vectors(ReadOnlySpan<float> row) => MemoryMarshal.Cast<float, Vector<float>>(row);
}
