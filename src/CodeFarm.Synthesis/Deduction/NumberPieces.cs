using System.Globalization;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Pieces of texts that are kept numbers, or numbers at a fixed distance from one, in the form in which the expected texts write them: the
/// ends of "40-45" are the same rounded number and that number plus 5.
/// </summary>
internal sealed class NumberPieces(SearchContext context, Roles roles)
{
    private const int MostNumbers = 400;
    private const int DearestNumber = 12;
    private const int CostOfDistance = 2;
    private const int MostPieces = 4;

    /// <summary>The end of a range is a distance from its beginning, rather than a number of its own.</summary>
    private const int CostOfShared = 6;

    private readonly NumberForms? _forms = NumberForms.Of(context.Problem);
    private readonly Component? _add = roles.Named("Add", typeof(double));
    private readonly Component? _plain = roles.Named("FormatDouble", typeof(string));
    private readonly Component? _fixed = roles.Named("FormatFixed", typeof(string));
    private readonly Component? _custom = roles.Named("FormatNumber", typeof(string));
    private (int Count, List<(int Term, double[] Values)> Numbers) _kept = (-1, []);

    /// <summary>The pieces that stand at a position in every column, the cheapest first.</summary>
    public IEnumerable<TextPiece> PiecesAt(Goal goal, int[] positions, string[] target)
    {
        if (_forms is null || _add is null || goal.Space.IsInLambda || target.Length < 2) yield break;
        var texts = target.Select((text, column) => NumberAt(text, positions[column])).ToArray();
        var numbers = Array.ConvertAll(texts, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN);
        if (Array.Exists(numbers, double.IsNaN)) yield break;
        var found = 0;
        foreach (var (term, values) in NumbersOf(goal))
        {
            if (DistanceOf(values, numbers) is not { } distance) continue;
            if (Written(goal, term, values, distance, texts) is not { } written) continue;
            var shared = distance != 0 && positions[0] > 0 ? CostOfShared : 0;
            yield return new TextPiece(written.Cost - shared, Array.ConvertAll(texts, text => text.Length), () => written);
            if (++found == MostPieces) yield break;
        }
    }

    /// <summary>The number that begins at a position, or nothing.</summary>
    private static string NumberAt(string text, int position)
    {
        if (position > 0 && char.IsAsciiDigit(text[position - 1])) return "";
        var end = position;
        if (end < text.Length && text[end] == '-') end++;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return text[position..end];
    }

    private List<(int Term, double[] Values)> NumbersOf(Goal goal)
    {
        var bank = goal.Space.Bank;
        if (_kept.Count == bank.Count) return _kept.Numbers;
        var numbers = new List<(int, double[])>();
        foreach (var term in bank.Of(context.Types[typeof(double)]))
        {
            if (numbers.Count == MostNumbers || bank.Cost(term) > DearestNumber) break;
            var values = new double[bank.Row(term).Length];
            for (var column = 0; column < values.Length; column++)
                values[column] = bank.Row(term)[column] == Slot.Undefined ? double.NaN : context.Store.Read<double>(bank.Row(term)[column]);
            if (values.Distinct().Take(2).Count() > 1) numbers.Add((term, values));
        }

        _kept = (bank.Count, numbers);
        return numbers;
    }

    /// <summary>What all numbers are beyond the values; null where they differ. As whole steps only, since rounding is no distance.</summary>
    private double? DistanceOf(double[] values, double[] numbers)
    {
        if (values.Length != numbers.Length) return null;
        var distance = Math.Round(numbers[0] - values[0], 6);
        for (var column = 1; column < numbers.Length; column++)
        {
            if (!(Math.Abs(numbers[column] - values[column] - distance) < 1e-6)) return null;
        }

        return distance == 0 || _forms!.Differences.Concat(_forms.Steps).Contains((decimal)Math.Abs(distance)) ? distance : null;
    }

    private Term? Written(Goal goal, int term, double[] values, double distance, string[] texts)
    {
        var number = goal.Space.Extract(term);
        if (distance != 0)
            number = Term.OfCall(_add!, number, Term.OfConstant(distance, CostOfDistance));
        var written = Array.ConvertAll(values, value => value + distance);
        if (_plain is not null && Fits(value => value.ToString(CultureInfo.InvariantCulture))) return Term.OfCall(_plain, number);
        foreach (var decimals in _fixed is null ? [] : _forms!.Decimals)
        {
            if (Fits(value => value.ToString($"F{decimals}", CultureInfo.InvariantCulture))) return Term.OfCall(_fixed!, number, Term.OfConstant(decimals, 1));
        }

        foreach (var format in _custom is null ? [] : _forms!.Formats)
        {
            if (Fits(value => value.ToString(format, CultureInfo.InvariantCulture))) return Term.OfCall(_custom!, number, Term.OfConstant(format, 2));
        }

        return null;

        bool Fits(Func<double, string> write) => written.Zip(texts).All(pair => write(pair.First) == pair.Second);
    }
}
