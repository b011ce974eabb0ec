namespace CodeFarm.Synthesis;

/// <summary>
/// An input on which programs that satisfy every example differ. Whoever knows what the function must return there adds it as
/// an example and so decides between them.
/// </summary>
/// <param name="Inputs">One value for each parameter, in order, as an example could have them.</param>
/// <param name="Answers">What the candidates return there: at least two different values, that of the first candidate first.</param>
public sealed record SynthesisQuestion(IReadOnlyList<object?> Inputs, IReadOnlyList<QuestionAnswer> Answers)
{
    /// <summary>The inputs as C# literals.</summary>
    public IReadOnlyList<string> InputTexts { get; } = [.. Inputs.Select(Values.ValueTexts.CSharp)];

    /// <summary>The inputs as JSON.</summary>
    public IReadOnlyList<string> InputJsonTexts { get; } = [.. Inputs.Select(Values.ValueTexts.Json)];
}
