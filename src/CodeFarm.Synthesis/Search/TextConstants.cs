using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// The texts that a program may need: separators, what outputs begin and end with, labels, and what the description quotes
/// or speaks of.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="inputs">The texts of each example's inputs.</param>
/// <param name="outputs">The texts of each example's output.</param>
/// <param name="offered">Gets what is found.</param>
internal sealed partial class TextConstants(SynthesisProblem problem, string[][] inputs, string[][] outputs, OfferedConstants offered)
{
    private const int LongestLabel = 24;

    public void Mine()
    {
        foreach (var sides in new[] { outputs, inputs })
        {
            // A separator that every example has is more likely to matter than one that some have; an empty text has none and says
            // nothing of them.
            var symbols = sides.Where(texts => texts.Any(text => text.Length > 0)).Select(texts => texts.SelectMany(text => text).Where(letter => !char.IsLetterOrDigit(letter)).ToHashSet()).ToArray();
            foreach (var symbol in symbols.SelectMany(set => set).Distinct())
                offered.Offer(symbol.ToString(), SymbolNames.AreIn(problem.Description, symbol) ? 1 : symbols.All(set => set.Contains(symbol)) ? 2 : 3);
        }

        foreach (var run in new TextRuns(inputs, outputs).All())
            offered.Offer(run, 2);
        MineFrame();
        MineSpokenOf();
        if (problem.Returns == typeof(string) && outputs.All(texts => texts.Length == 1) && inputs.All(texts => texts.Length > 0))
        {
            foreach (var (text, cost) in TextDifferences.Constants(inputs, [.. outputs.Select(texts => texts[0])]).Where(constant => constant.Text.Length > 0))
                offered.Offer(text, cost);
        }

        MineDescription();
        foreach (var form in SpokenForms.In(problem.Description).Distinct())
            offered.Offer(form, 1);
        MineLabels();
    }

    /// <summary>What the description has between quotes, and its words that stand in examples.</summary>
    private void MineDescription()
    {
        foreach (Match match in Quoted().Matches(problem.Description))
        {
            var text = match.Groups["text"].Value;
            offered.Offer(text, 2);
            // A sample of the notation: what stands between its words separates them.
            if (text.Any(char.IsLetterOrDigit))
            {
                foreach (var symbol in text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct())
                    offered.Offer(symbol.ToString(), 2);
            }
        }

        foreach (Match match in Word().Matches(problem.Description))
        {
            // A word in capitals that stands alone in an input is a special case that the description speaks of.
            if (match.Value.Length > 1 && match.Value.All(char.IsUpper) && inputs.Any(texts => texts.Contains(match.Value)))
                offered.Offer(match.Value, 1);
            else if (outputs.Any(texts => texts.Contains(match.Value)))
                offered.Offer(match.Value, 3);
        }
    }

    /// <summary>Outputs that come again, or that are words which no input has, are labels.</summary>
    private void MineLabels()
    {
        var labels = outputs.Where(texts => texts.Length == 1).Select(texts => texts[0]).GroupBy(text => text).ToArray();
        // Where the others come again, what comes once is the other answer to the same question.
        var isChoice = labels.Length == 2 && labels.Any(label => label.Count() > 1);
        foreach (var label in problem.Returns == typeof(string) ? labels : [])
        {
            if (label.Count() > 1)
                offered.Offer(label.Key, 3);
            else if (label.Key.Length <= LongestLabel && label.Key.Any(char.IsLetter) && (isChoice || !inputs.Any(texts => texts.Length > 0)))
                offered.Offer(label.Key, 4);
        }
    }

    /// <summary>
    /// Words of the description, symbols included, which are an input or stand in every input or every output; and inputs
    /// that come again, which may be labels.
    /// </summary>
    private void MineSpokenOf()
    {
        foreach (var word in problem.Description.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '(', ')', '"', '\'')).Where(word => word.Length > 1).Distinct())
        {
            if (inputs.Any(texts => texts.Contains(word)))
                offered.Offer(word, 2);
            else if (word.Length > 2 && (inputs.All(StandsIn) || outputs.All(StandsIn)))
                offered.Offer(word, 4);

            bool StandsIn(string[] texts) => texts.Any(text => text.Contains(word, StringComparison.Ordinal));
        }

        foreach (var run in SymbolRun().Matches(problem.Description).Select(match => match.Value.Trim()).Where(run => run.Length > 1 && outputs.Any(texts => texts.Any(text => text.Contains(run, StringComparison.Ordinal)))))
            offered.Offer(run, 2);

        foreach (var label in inputs.SelectMany(texts => texts.Distinct()).GroupBy(text => text).Where(group => group.Count() is var count && count > 1 && count < inputs.Length && group.Key.Length is > 0 and <= LongestLabel))
            offered.Offer(label.Key, 4);
    }

    /// <summary>What all outputs begin or end with, unless the inputs do as well.</summary>
    private void MineFrame()
    {
        if (problem.Returns != typeof(string) || outputs.Length < 2) return;
        var texts = outputs.Select(parts => parts[0]).ToArray();
        var prefix = texts.Min(text => text.AsSpan().CommonPrefixLength(texts[0]));
        var suffix = texts.Min(text => CommonSuffixLength(text, texts[0]));
        foreach (var frame in new[] { texts[0][..prefix], texts[0][^suffix..] })
        {
            if (frame.Length > 0 && !inputs.All(parts => parts.Any(part => part.Contains(frame, StringComparison.Ordinal))))
                offered.Offer(frame, 2);
        }
    }

    private static int CommonSuffixLength(string left, string right)
    {
        var length = 0;
        while (length < Math.Min(left.Length, right.Length) && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return length;
    }

    [GeneratedRegex("""["'“‘`](?<text>[^"'”’`]{1,40})["'”’`]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]{2,}")]
    private static partial Regex SymbolRun();
}
