using System.Globalization;
using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Finds the constants that a program may need, and how likely each is: in what the outputs share and the inputs lack, in
/// separators, in quoted texts and numbers of the description, and among the small numbers that every programmer uses.
/// </summary>
internal sealed partial class ConstantMiner
{
    private const int MostTexts = 16;
    private const int MostNumbers = 10;
    private const int LongestLabel = 24;

    /// <summary>Words that speak of a number.</summary>
    private static readonly (string Word, int Number)[] NumberWords =
    [
        ("even", 2), ("odd", 2), ("half", 2), ("halv", 2), ("twice", 2), ("doubl", 2), ("square", 2), ("two", 2), ("second", 2), ("penultimate", 2),
        ("triple", 3), ("three", 3), ("third", 3), ("cube", 3), ("four", 4), ("five", 5), ("fift", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ninth", 9), ("ten", 10), ("dozen", 12),
        ("week", 7), ("month", 12), ("minute", 60), ("hour", 60), ("triangle", 180), ("hundred", 100), ("percent", 100), ("thousand", 1_000),
    ];

    private readonly Dictionary<object, int> _costs = new(ValueComparer.Instance);
    private readonly SynthesisProblem _problem;
    private readonly string[][] _inputs;
    private readonly string[][] _outputs;

    private ConstantMiner(SynthesisProblem problem, ExampleSet examples)
    {
        _problem = problem;
        _inputs = [.. examples.Inputs.Select(inputs => inputs.SelectMany(ValueTypes.TextsOf).ToArray())];
        _outputs = [.. examples.Outputs.Select(output => ValueTypes.TextsOf(output).ToArray())];
    }

    /// <param name="problem">The problem.</param>
    /// <param name="examples">Its examples.</param>
    /// <param name="isMined">Whether the problem is looked at; if not, there are only the constants of every programmer.</param>
    public static IReadOnlyList<Term> Mine(SynthesisProblem problem, ExampleSet examples, bool isMined)
    {
        var miner = new ConstantMiner(problem, examples);
        var types = new RelevantTypes(problem);
        foreach (var constant in problem.Constants)
            miner.Offer(constant, 2);
        if (isMined)
        {
            miner.MineNumbers();
            if (types.Contains(typeof(string)))
                miner.MineTexts();
            if (types.Contains(typeof(char)))
                miner.MineCharacters(examples);
            miner.MineDates();
        }

        miner.OfferCommon();
        return
        [
            .. miner.Best<int>(MostNumbers),
            .. miner.Best<string>(MostTexts),
            .. types.Contains(typeof(double)) ? miner.Best<double>(MostNumbers) : [],
            .. types.Contains(typeof(long)) ? miner.Best<long>(MostNumbers) : [],
            .. types.Contains(typeof(char)) ? miner.Best<char>(MostTexts) : [],
            .. types.Contains(typeof(DateOnly)) ? miner.Best<DateOnly>(MostNumbers) : [],
            .. types.Contains(typeof(DateTime)) ? miner.Best<DateTime>(MostNumbers) : [],
            .. types.All.Where(type => ValueTypes.NullableOf(type) is not null).Select(type => Term.OfConstant(ValueTypes.Normalise(null, type)!, 2)),
        ];
    }

    private IEnumerable<Term> Best<T>(int count) => _costs
        .Where(entry => entry.Key is T)
        .OrderBy(entry => entry.Value)
        .ThenBy(entry => entry.Key is int number ? Math.Abs((double)number) : 0)
        .Take(count)
        .Select(entry => Term.OfConstant(entry.Key, entry.Value));

    private void OfferCommon()
    {
        foreach (var (number, cost) in new[] { (1, 1), (0, 1), (2, 2), (3, 3), (10, 3), (-1, 3), (100, 4) })
        {
            Offer(number, cost);
            Offer((double)number, cost + 1);
            Offer((long)number, cost);
        }

        Offer(0.5, 3);
        Offer("", 3);
        Offer(" ", 3);
    }

    private void MineNumbers()
    {
        foreach (Match match in Number().Matches(_problem.Description))
        {
            if (int.TryParse(match.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                Offer(number, 2);
                Offer((long)number, 2);
            }

            if (double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
            {
                Offer(real, 2);
                if (_problem.Description.AsSpan(match.Index + match.Length).TrimStart() is ['%', ..])
                    Offer(real / 100, 2);
            }
        }

        if (_problem.Returns == typeof(string) && _outputs.Select(texts => texts[0].Length).Distinct().ToArray() is [> 1 and var length])
            Offer(length, 2);
        var words = Words.Of(_problem);
        foreach (var (word, number) in NumberWords.Where(entry => words.HaveStem(entry.Word)))
        {
            Offer(number, 1);
            Offer((double)number, 2);
            Offer((long)number, 1);
        }
    }

    private void MineTexts()
    {
        foreach (var sides in new[] { _outputs, _inputs })
        {
            // A separator that every example has is more likely to matter than one that some have; an empty text has none and says
            // nothing of them.
            var symbols = sides.Where(texts => texts.Any(text => text.Length > 0)).Select(texts => texts.SelectMany(text => text).Where(letter => !char.IsLetterOrDigit(letter)).ToHashSet()).ToArray();
            foreach (var symbol in symbols.SelectMany(set => set).Distinct())
                Offer(symbol.ToString(), SymbolNames.AreIn(_problem.Description, symbol) ? 1 : symbols.All(set => set.Contains(symbol)) ? 2 : 3);
        }

        MineRuns();
        MineFrame();
        MineSpokenOf();
        if (_problem.Returns == typeof(string) && _outputs.All(texts => texts.Length == 1) && _inputs.All(texts => texts.Length > 0))
        {
            foreach (var (text, cost) in TextDifferences.Constants(_inputs, [.. _outputs.Select(texts => texts[0])]).Where(constant => constant.Text.Length > 0))
                Offer(text, cost);
        }

        foreach (Match match in Quoted().Matches(_problem.Description))
        {
            var text = match.Groups["text"].Value;
            Offer(text, 2);
            // A sample of the notation: what stands between its words separates them.
            if (text.Any(char.IsLetterOrDigit))
            {
                foreach (var symbol in text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct())
                    Offer(symbol.ToString(), 2);
            }
        }

        foreach (Match match in Word().Matches(_problem.Description))
        {
            // A word in capitals that stands alone in an input is a special case that the description speaks of.
            if (match.Value.Length > 1 && match.Value.All(char.IsUpper) && _inputs.Any(texts => texts.Contains(match.Value)))
                Offer(match.Value, 1);
            else if (_outputs.Any(texts => texts.Contains(match.Value)))
                Offer(match.Value, 3);
        }

        // Outputs that come again, or that are words which no input has, are labels.
        var labels = _outputs.Where(texts => texts.Length == 1).Select(texts => texts[0]).GroupBy(text => text).ToArray();
        // Where the others come again, what comes once is the other answer to the same question.
        var isChoice = labels.Length == 2 && labels.Any(label => label.Count() > 1);
        foreach (var label in _problem.Returns == typeof(string) ? labels : [])
        {
            if (label.Count() > 1)
                Offer(label.Key, 3);
            else if (label.Key.Length <= LongestLabel && label.Key.Any(char.IsLetter) && (isChoice || !_inputs.Any(texts => texts.Length > 0)))
                Offer(label.Key, 4);
        }
    }

    /// <summary>Texts of one character, letters that outputs are, and where the letters and digits begin.</summary>
    private void MineCharacters(ExampleSet examples)
    {
        foreach (var (text, cost) in _costs.Where(entry => entry.Key is string { Length: 1 }).Select(entry => ((string)entry.Key, entry.Value)).ToArray())
            Offer(text[0], cost);
        foreach (var letter in examples.Outputs.OfType<char>().Distinct())
            Offer(letter, 3);
        foreach (var letter in "aA0z9Z ")
            Offer(letter, 4);
    }

    private void MineDates()
    {
        foreach (Match match in IsoDate().Matches(_problem.Description))
        {
            if (!DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) continue;
            Offer(date, 2);
            Offer(date.ToDateTime(TimeOnly.MinValue), 2);
        }
    }

    /// <summary>Runs of symbols (", "), and runs of letters that no input of their example has, in at least two outputs.</summary>
    private void MineRuns()
    {
        var runs = _outputs.SelectMany((texts, example) => texts
            .SelectMany(text => SymbolRuns(text).Concat(ForeignRuns(text, example)))
            .Distinct());
        foreach (var run in runs.GroupBy(run => run).Where(group => group.Count() >= Math.Min(2, _outputs.Length)))
            Offer(run.Key, 2);
    }

    /// <summary>The runs of symbols in a text, each once: a long text has many, of which each match would take more than it says.</summary>
    private static HashSet<string> SymbolRuns(string text)
    {
        var runs = new HashSet<string>();
        var known = runs.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var run in SymbolRun().EnumerateMatches(text))
            known.Add(text.AsSpan(run.Index, run.Length));
        return runs;
    }

    private IEnumerable<string> ForeignRuns(string text, int example)
    {
        var start = -1;
        var foreign = new Dictionary<char, bool>();
        for (var index = 0; index <= text.Length; index++)
        {
            var isForeign = index < text.Length && IsForeign(text[index]);
            if (isForeign && start < 0)
                start = index;
            if (isForeign || start < 0) continue;
            if (start >= 0) yield return text[start..index];
            start = -1;
        }

        bool IsForeign(char letter)
        {
            if (!foreign.TryGetValue(letter, out var isForeign))
                foreign[letter] = isForeign = !_inputs[example].Any(input => input.Contains(letter, StringComparison.OrdinalIgnoreCase));
            return isForeign;
        }
    }

    /// <summary>
    /// Words of the description, symbols included, which are an input or stand in every input or every output; and inputs
    /// that come again, which may be labels.
    /// </summary>
    private void MineSpokenOf()
    {
        foreach (var word in _problem.Description.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '(', ')', '"', '\'')).Where(word => word.Length > 1).Distinct())
        {
            if (_inputs.Any(texts => texts.Contains(word)))
                Offer(word, 2);
            else if (word.Length > 2 && (_inputs.All(StandsIn) || _outputs.All(StandsIn)))
                Offer(word, 4);

            bool StandsIn(string[] texts) => texts.Any(text => text.Contains(word, StringComparison.Ordinal));
        }

        foreach (var run in SymbolRun().Matches(_problem.Description).Select(match => match.Value.Trim()).Where(run => run.Length > 1 && _outputs.Any(texts => texts.Any(text => text.Contains(run, StringComparison.Ordinal)))))
            Offer(run, 2);

        foreach (var label in _inputs.SelectMany(texts => texts.Distinct()).GroupBy(text => text).Where(group => group.Count() is var count && count > 1 && count < _inputs.Length && group.Key.Length is > 0 and <= LongestLabel))
            Offer(label.Key, 4);
    }

    /// <summary>What all outputs begin or end with, unless the inputs do as well.</summary>
    private void MineFrame()
    {
        if (_problem.Returns != typeof(string) || _outputs.Length < 2) return;
        var outputs = _outputs.Select(texts => texts[0]).ToArray();
        var prefix = outputs.Min(text => text.AsSpan().CommonPrefixLength(outputs[0]));
        var suffix = outputs.Min(text => CommonSuffixLength(text, outputs[0]));
        foreach (var frame in new[] { outputs[0][..prefix], outputs[0][^suffix..] })
        {
            if (frame.Length > 0 && !_inputs.All(texts => texts.Any(text => text.Contains(frame, StringComparison.Ordinal))))
                Offer(frame, 2);
        }
    }

    private static int CommonSuffixLength(string left, string right)
    {
        var length = 0;
        while (length < Math.Min(left.Length, right.Length) && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return length;
    }

    private void Offer(object value, int cost)
    {
        if (!_costs.TryGetValue(value, out var known) || cost < known)
            _costs[value] = cost;
    }

    /// <summary>A number that only counts, as in "function 6", is none of the task's.</summary>
    [GeneratedRegex(@"(?<![\w.])(?<!\b(function|task|problem|case|example|exercise|test|version|part|puzzle|question) )-?\d+(\.\d+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("""["'“‘`](?<text>[^"'”’`]{1,40})["'”’`]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]{2,}")]
    private static partial Regex SymbolRun();
}
