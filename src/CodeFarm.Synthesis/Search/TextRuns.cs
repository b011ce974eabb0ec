using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Search;

/// <summary>Parts of the outputs that a program may have to add.</summary>
/// <param name="inputs">The texts of each example's inputs.</param>
/// <param name="outputs">The texts of each example's output.</param>
internal sealed partial class TextRuns(string[][] inputs, string[][] outputs)
{
    /// <summary>Runs of symbols (", "), and runs of letters that no input of their example has, in at least two outputs.</summary>
    public IEnumerable<string> All() => outputs
        .SelectMany((texts, example) => texts.SelectMany(text => SymbolRuns(text).Concat(ForeignRuns(text, example))).Distinct())
        .GroupBy(run => run)
        .Where(group => group.Count() >= Math.Min(2, outputs.Length))
        .Select(group => group.Key);

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
                foreign[letter] = isForeign = !inputs[example].Any(input => input.Contains(letter, StringComparison.OrdinalIgnoreCase));
            return isForeign;
        }
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]{2,}")]
    private static partial Regex SymbolRun();
}
