namespace CodeFarm.Synthesis.Search;

/// <summary>Elements that lists made from the examples contain: list elements, words, pieces between separators, letters.</summary>
internal sealed class ElementSample
{
    /// <summary>More columns tell more functions apart and cost as much more time for each.</summary>
    private const int MostColumns = 24;

    private readonly Dictionary<object, int>[] _columns;

    private ElementSample(Type type, IReadOnlyList<(int Example, object Element)> columns, int examples)
    {
        Type = type;
        Columns = columns;
        _columns = [.. Enumerable.Range(0, examples).Select(_ => new Dictionary<object, int>(ValueComparer.Instance))];
        for (var column = 0; column < columns.Count; column++)
            _columns[columns[column].Example][columns[column].Element] = column;
    }

    /// <summary>Type of the elements.</summary>
    public Type Type { get; }

    /// <summary>Pairs of an example and an element that occurs in it; none twice.</summary>
    public IReadOnlyList<(int Example, object Element)> Columns { get; }

    /// <summary>Column of an element in an example, or -1.</summary>
    public int ColumnOf(int example, object element) => _columns[example].GetValueOrDefault(element, -1);

    /// <summary>Takes elements from each example in turn, so that no example fills the sample alone.</summary>
    public static ElementSample Of(Type type, SearchContext context)
    {
        var examples = context.Examples.Inputs.Length;
        var separators = context.Constants.Select(constant => constant.Constant).OfType<string>().Where(text => text.Length > 0).ToArray();
        var queues = context.Examples.Inputs
            .Select(inputs => new Queue<object>(ElementsOf(type, inputs, separators).Distinct(ValueComparer.Instance)))
            .ToArray();
        var columns = new List<(int, object)>();
        while (columns.Count < MostColumns && queues.Any(queue => queue.Count > 0))
        {
            for (var example = 0; example < examples && columns.Count < MostColumns; example++)
            {
                if (queues[example].TryDequeue(out var element))
                    columns.Add((example, element));
            }
        }

        return new ElementSample(type, columns, examples);
    }

    private static IEnumerable<object> ElementsOf(Type type, object[] inputs, string[] separators)
    {
        var texts = inputs.OfType<string>().ToArray();
        var words = texts.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var pieces = words.Concat(texts.SelectMany(text => separators.SelectMany(separator => text.Split(separator))));
        if (type == typeof(string))
        {
            return inputs.OfType<string[]>().SelectMany(list => list).Concat(pieces)
                .Concat(texts.SelectMany(text => text.Select(letter => letter.ToString())));
        }

        if (type == typeof(int))
        {
            var all = pieces.Concat(inputs.OfType<string[]>().SelectMany(list => list)).ToArray();
            return inputs.OfType<int[]>().SelectMany(list => list)
                .Concat(all.Select(piece => int.TryParse(piece, out var number) ? number : piece.Length))
                .Concat(inputs.OfType<int>().SelectMany(number => new[] { number, number - 1, number + 1 }))
                .Cast<object>();
        }

        return inputs.OfType<double[]>().SelectMany(list => list).Concat(inputs.OfType<double>()).Cast<object>();
    }
}
