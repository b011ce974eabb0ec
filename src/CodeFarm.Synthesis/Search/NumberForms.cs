using System.Globalization;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// How the outputs of a problem write numbers that stand differently in its inputs: with other decimals, rounded to steps ("40-45"),
/// padded or grouped. Read off the examples; where the outputs repeat digits of the inputs only, texts alone will do.
/// </summary>
internal sealed partial class NumberForms
{
    private const int MostNumbers = 4;
    private const int LongestText = 300;
    private const int MostDecimals = 6;
    private const int MostSteps = 3;

    /// <summary>Steps that people round to, besides the one that the examples have in common.</summary>
    private static readonly decimal[] UsualSteps = [100, 50, 20, 10, 5, 0.5m, 0.25m, 0.1m, 0.05m];

    /// <summary>Factors between units.</summary>
    private static readonly decimal[] UsualScales = [10, 100, 1_000, 1_000_000, 60];

    private NumberForms(string[][] numbers, decimal?[] inputs)
    {
        var columns = Enumerable.Range(0, numbers[0].Length).Select(index => Array.ConvertAll(numbers, row => row[index])).ToArray();
        Formats = [.. columns.Select(FormatOf).OfType<string>().Distinct()];
        Decimals = [.. columns.Select(DecimalsOf).OfType<int>().Distinct()];
        Steps = [.. columns.SelectMany(StepsOf).Distinct().Take(MostSteps)];
        Scales = numbers[0].Length == 1 ? [.. UsualScales.Where(scale => IsScaled(inputs, columns[0], scale) || IsScaled(inputs, columns[0], 1 / scale))] : [];
        Differences = [.. columns.Zip(columns.Skip(1), DifferenceOf).OfType<decimal>().Where(difference => difference != 0).Distinct()];
    }

    /// <summary>Custom numeric formats, such as <c>00.00</c>, of numbers that no number of decimals alone describes.</summary>
    public IReadOnlyList<string> Formats { get; }

    /// <summary>Numbers of decimals that all examples have at a place.</summary>
    public IReadOnlyList<int> Decimals { get; }

    /// <summary>Steps that the numbers at a place are multiples of, coarser than the last digit that they show.</summary>
    public IReadOnlyList<decimal> Steps { get; }

    /// <summary>How far a number is from the one before it, where that is the same in all examples.</summary>
    public IReadOnlyList<decimal> Differences { get; }

    /// <summary>Factors by which every output is larger or smaller than its input.</summary>
    public IReadOnlyList<decimal> Scales { get; }

    /// <summary>The forms of a problem from texts or numbers to a text; null where no number is written anew.</summary>
    public static NumberForms? Of(SynthesisProblem problem)
    {
        if (problem.Returns != typeof(string) || problem.Examples.Count < 2) return null;
        var numbers = new List<string[]>();
        var isNew = false;
        foreach (var example in problem.Examples)
        {
            if (example.Output is not string { Length: <= LongestText } output) return null;
            var inputs = example.Inputs.Select(TextOf).OfType<string>().ToArray();
            var written = Number().Matches(output).Select(match => match.Value).ToArray();
            if (written.Length is 0 or > MostNumbers || !inputs.Any(text => text.AsSpan().ContainsAnyInRange('0', '9'))) return null;
            if (numbers.Count > 0 && written.Length != numbers[0].Length) return null;
            numbers.Add(written);
            isNew |= written.Any(number => !inputs.Any(text => text.Contains(number, StringComparison.Ordinal)));
        }

        return isNew ? new NumberForms([.. numbers], [.. problem.Examples.Select(example => Read(TextOf(example.Inputs[0]) ?? ""))]) : null;
    }

    /// <summary>Whether a whole number is made of texts of which one is a number with decimals.</summary>
    public static bool AreRead(SynthesisProblem problem) =>
        (problem.Returns == typeof(int) || problem.Returns == typeof(long))
        && problem.Examples.Any(example => example.Inputs.Any(input => input is string { Length: <= LongestText } text && Decimal().IsMatch(text)));

    private static string? TextOf(object? input) => input switch
    {
        string { Length: <= LongestText } text => text,
        int or long or double => Convert.ToString(input, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string WholePart(string number) => number.TrimStart('-').Split('.')[0];

    private static int CountDecimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? number.Length - point - 1 : 0;

    private static int? DecimalsOf(string[] numbers) =>
        numbers.Select(CountDecimals).Distinct().ToArray() is [> 0 and <= MostDecimals and var decimals] ? decimals : null;

    private static string? FormatOf(string[] numbers)
    {
        var decimals = numbers.Select(CountDecimals).ToArray();
        if (decimals.Max() > MostDecimals) return null;
        var isFixed = decimals.Distinct().Count() == 1;
        var isGrouped = Array.Exists(numbers, number => number.Contains(','));
        var isPadded = Array.Exists(numbers, number => WholePart(number) is ['0', _, ..]);
        if (isFixed && !isGrouped && !isPadded) return null;
        var whole = isGrouped ? "#,##0" : isPadded ? new string('0', numbers.Min(number => WholePart(number).Length)) : "0";
        return decimals.Max() == 0 ? whole : $"{whole}.{new string(isFixed ? '0' : '#', decimals.Max())}";
    }

    private static IEnumerable<decimal> StepsOf(string[] numbers)
    {
        var values = Array.ConvertAll(numbers, Read);
        if (Array.Exists(values, value => value is null)) return [];
        var step = values.Aggregate(0m, (divisor, value) => CommonDivisor(divisor, Math.Abs(value!.Value)));
        var finest = 1m / (decimal)Math.Pow(10, numbers.Max(CountDecimals));
        return step <= finest ? [] : UsualSteps.Where(usual => usual > finest && usual < step && step % usual == 0).Take(1).Append(step);
    }

    /// <summary>Whether the outputs are the scaled inputs, as far as the digits that they show can tell.</summary>
    private static bool IsScaled(decimal?[] inputs, string[] outputs, decimal scale) => inputs.Zip(outputs, (input, output) =>
        input is { } from && Read(output) is { } to && Math.Abs((from * scale) - to) <= 0.5m / (decimal)Math.Pow(10, CountDecimals(output))).All(isScaled => isScaled)
        && Array.Exists(inputs, input => input != 0);

    private static decimal? DifferenceOf(string[] first, string[] second) =>
        first.Zip(second, (left, right) => Read(right) - Read(left)).Distinct().ToArray() is [{ } difference] ? difference : null;

    private static decimal? Read(string number) =>
        decimal.TryParse(number, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1_000_000_000 ? value : null;

    private static decimal CommonDivisor(decimal left, decimal right)
    {
        while (right != 0)
            (left, right) = (right, left % right);
        return left;
    }

    [GeneratedRegex(@"^\s*-?\d+\.\d+\s*$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"(?<![\d.])(?<!\d[-:/])-?\d{1,3}(,\d{3})+(\.\d+)?(?!\d)|(?<![\d.])(?:(?<![\p{L}\d])-)?\d+(\.\d+)?")]
    private static partial Regex Number();
}
