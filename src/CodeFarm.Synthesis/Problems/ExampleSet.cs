using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>The examples of a problem, checked and normalised.</summary>
/// <param name="Inputs">For each example, one value for each parameter.</param>
/// <param name="Outputs">For each example, the expected value.</param>
internal sealed record ExampleSet(object[][] Inputs, object[] Outputs)
{
    /// <exception cref="ArgumentException">An example does not fit the signature; the message names it.</exception>
    public static ExampleSet From(SynthesisProblem problem)
    {
        if (problem.Examples.Count == 0)
            throw new ArgumentException($"'{problem.Name}' has no example; give at least one.", nameof(problem));

        var inputs = problem.Examples.Select((example, index) => InputsOf(problem, example, index + 1)).ToArray();
        var outputs = problem.Examples.Select((example, index) =>
            ValueTypes.Normalise(example.Output, problem.Returns)
            ?? throw Mismatch(problem, index + 1, "the output", problem.Returns, example.Output)).ToArray();
        return new ExampleSet(inputs, outputs);
    }

    /// <summary>Says which two examples contradict each other, or null where none do.</summary>
    public string? Conflict()
    {
        for (var later = 1; later < Inputs.Length; later++)
        for (var earlier = 0; earlier < later; earlier++)
        {
            if (Inputs[earlier].SequenceEqual(Inputs[later], ValueComparer.Instance)
                && !AnswerComparer.Instance.Equals(Outputs[earlier], Outputs[later]))
            {
                return $"Examples {earlier + 1} and {later + 1} conflict: the same inputs give different outputs.";
            }
        }

        return null;
    }

    private static object[] InputsOf(SynthesisProblem problem, SynthesisExample example, int number)
    {
        var parameters = problem.Parameters;
        if (example.Inputs.Count != parameters.Count)
        {
            throw new ArgumentException(
                $"Example {number} of '{problem.Name}' has {example.Inputs.Count} inputs; "
                + $"the signature has {parameters.Count} parameters.", nameof(problem));
        }

        return parameters.Select((parameter, index) =>
            ValueTypes.Normalise(example.Inputs[index], parameter.Type)
            ?? throw Mismatch(problem, number, $"the input '{parameter.Name}'", parameter.Type, example.Inputs[index])).ToArray();
    }

    private static ArgumentException Mismatch(SynthesisProblem problem, int number, string what, Type expected, object? actual) =>
        new($"Example {number} of '{problem.Name}': {what} must be {ValueTypes.NameOf(expected)}, "
            + $"not {(actual is null ? "null" : ValueTypes.NameOf(actual.GetType()))}.", nameof(problem));

    /// <summary>Some of the examples.</summary>
    public ExampleSet Only(IReadOnlyList<int> indexes) => new([.. indexes.Select(index => Inputs[index])], [.. indexes.Select(index => Outputs[index])]);
}
