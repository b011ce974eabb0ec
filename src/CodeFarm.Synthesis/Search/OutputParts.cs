namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Tells whether an assembled text is a part of the expected output, in any case of letters. Only what leads to an output
/// of texts is judged; for other outputs, nothing assembled is a part.
/// </summary>
internal sealed class OutputParts(ExampleSet examples, ValuePool pool)
{
    private readonly string[][] _outputs =
    [
        .. examples.Outputs.Select(output => output switch
        {
            string text => [text],
            string[] texts => texts,
            _ => Array.Empty<string>(),
        }),
    ];

    // Terms ask again and again for the same few values.
    private readonly Dictionary<(int Example, int Value), bool> _known = [];

    public bool Contain(int example, int value)
    {
        if (!_known.TryGetValue((example, value), out var isPart))
        {
            isPart = pool[value] is string text
                && _outputs[example].Any(output => output.Contains(text, StringComparison.OrdinalIgnoreCase));
            _known[(example, value)] = isPart;
        }

        return isPart;
    }
}
