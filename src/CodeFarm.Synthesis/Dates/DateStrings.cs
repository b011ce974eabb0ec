namespace CodeFarm.Synthesis.Dates;

/// <summary>What each specifier writes for the values of a row, in one case of letters.</summary>
internal sealed class DateStrings
{
    private readonly DateRow _row;
    private readonly string[]?[] _texts = new string[DateSpecifier.All.Count][];

    public DateStrings(DateRow row, LetterCase letters)
    {
        _row = row;
        for (var index = 0; index < _texts.Length; index++)
        {
            var specifier = DateSpecifier.All[index];
            if (specifier.IsOfTime ? !row.HasTime : !row.HasDate) continue;
            if (specifier.Text == "fff" && Array.TrueForAll(row.Values, value => value.Millisecond == 0)) continue;
            _texts[index] = Array.ConvertAll(row.Values, value => Cased(specifier.Write(value), letters));
        }

        // A number that no column tells from its longer form is taken in that one; the format as a whole decides between them.
        for (var index = 1; index < _texts.Length; index++)
        {
            if (!DateSpecifier.All[index].IsShort || _texts[index] is not { } texts || _texts[index - 1] is not { } padded || !texts.AsSpan().SequenceEqual(padded)) continue;
            _texts[index] = null;
            AreAlike.Add(DateSpecifier.All[index - 1]);
        }
    }

    /// <summary>The specifiers with two digits that write nothing else than those with one.</summary>
    public HashSet<DateSpecifier> AreAlike { get; } = [];

    /// <summary>Length of what a specifier writes at a position of each target, or null where it writes anything else.</summary>
    public int[]? StandsAt(int specifier, int[] positions, string[] target)
    {
        if (_texts[specifier] is not { } texts) return null;
        for (var column = 0; column < texts.Length; column++)
        {
            if (!target[column].AsSpan(positions[column]).StartsWith(texts[column], StringComparison.Ordinal)) return null;
        }

        var ends = new int[texts.Length];
        for (var column = 0; column < ends.Length; column++)
        {
            ends[column] = positions[column] + texts[column].Length;
            if (DateSpecifier.All[specifier].IsOfTime && !_row.MayStandAt(column, positions[column], ends[column])) return null;
        }

        // A number whose digits go on is another number.
        return DateSpecifier.All[specifier].IsShort && ends.Index().Any(end => end.Item < target[end.Index].Length && char.IsAsciiDigit(target[end.Index][end.Item])) ? null : ends;
    }

    /// <summary>A text in a case of letters.</summary>
    public static string Cased(string text, LetterCase letters) => letters switch
    {
        LetterCase.Upper => text.ToUpperInvariant(),
        LetterCase.Lower => text.ToLowerInvariant(),
        _ => text,
    };
}
