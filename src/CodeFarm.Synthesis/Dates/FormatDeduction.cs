namespace CodeFarm.Synthesis.Dates;

/// <summary>Follows formats of a row through the expected texts: specifiers, and between them what all columns share.</summary>
/// <param name="row">The dates.</param>
/// <param name="letters">What is done to the letters.</param>
internal sealed class FormatDeduction(DateRow row, LetterCase letters)
{
    private const int MostSteps = 400;
    private const int LongestLiteral = 8;
    private const int LongestUnit = 3;

    /// <summary>What is odd at first may be right with what follows, such as an hour of half a day.</summary>
    private const int MostPathsToOneEnd = 4;

    private readonly DateStrings _strings = new(row, letters);

    /// <summary>The formats that begin at a position of each target, for each end the best one.</summary>
    public IEnumerable<(string Format, FormatPath Path, int[] Ends)> At(int[] positions, string[] target)
    {
        var steps = 0;
        var best = new Dictionary<string, FormatPath>();
        var followed = new Dictionary<string, int>();
        Follow(new FormatPath(null, "", null, positions), "", positions);
        return best.Values.Where(path => path.Length > 1 || !_strings.AreAlike.Contains(path.Specifier!) || path.Specifier!.Family is 'm' or 's')
            .Where(path => letters == LetterCase.AsWritten || path.Specifiers.Any(specifier => specifier.IsName)).SelectMany(path => WithUnit(path, target));

        void Follow(FormatPath path, string literal, int[] from)
        {
            for (var index = 0; index < DateSpecifier.All.Count && steps < MostSteps; index++)
            {
                var specifier = DateSpecifier.All[index];
                if (_strings.StandsAt(index, from, target) is not { } ends) continue;
                steps++;
                var next = new FormatPath(path, literal, specifier, ends);
                var key = string.Join(',', ends);
                if (!best.TryGetValue(key, out var known) || (next.Oddity, next.Length).CompareTo((known.Oddity, known.Length)) < 0) best[key] = next;
                if (next.HourSpecifier is { } hour) key += hour.Text[0];
                if ((followed[key] = followed.GetValueOrDefault(key) + 1) > MostPathsToOneEnd) continue;
                Follow(next, "", ends);
                foreach (var length in LiteralsAt(ends, target))
                {
                    // Whether it is morning or afternoon is for the time to say.
                    if (row.HasTime && ClockTime.NamesHalfDay(target[0].AsSpan(ends[0], length))) break;
                    var text = target[0].Substring(ends[0], length);
                    if (DateStrings.Cased(text, letters) == text) Follow(next, text, Array.ConvertAll(ends, end => end + length));
                }
            }
        }
    }

    /// <summary>The format, and that with the letters at the end of the texts where it has others within, as in 14h 05m.</summary>
    private IEnumerable<(string Format, FormatPath Path, int[] Ends)> WithUnit(FormatPath path, string[] target)
    {
        var format = path.ToFormat(_strings.AreAlike);
        yield return (format, path, path.Ends);
        var rest = target[0][path.Ends[0]..];
        if (rest.Length is 0 or > LongestUnit || !path.HasUnit || !rest.All(char.IsLetter) || (row.HasTime && ClockTime.NamesHalfDay(rest)) || DateStrings.Cased(rest, letters) != rest) yield break;
        for (var column = 1; column < target.Length; column++)
        {
            if (!target[column].AsSpan(path.Ends[column]).SequenceEqual(rest)) yield break;
        }

        yield return (format + DateLiterals.Of(rest), path, Array.ConvertAll(target, text => text.Length));
    }

    /// <summary>Lengths of what all columns go on with, without digits, which would be a number of the date by chance.</summary>
    private static IEnumerable<int> LiteralsAt(int[] ends, string[] target)
    {
        for (var length = 1; length <= LongestLiteral; length++)
        {
            var letter = ends[0] + length <= target[0].Length ? target[0][ends[0] + length - 1] : '0';
            if (char.IsAsciiDigit(letter)) yield break;
            for (var column = 1; column < target.Length; column++)
            {
                if (ends[column] + length > target[column].Length || target[column][ends[column] + length - 1] != letter) yield break;
            }

            yield return length;
        }
    }
}
