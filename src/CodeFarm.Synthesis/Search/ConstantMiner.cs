using System.Globalization;
using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Finds the constants that a program may need, and how likely each is: in what the outputs share and the inputs lack, in
/// separators, in quoted texts and numbers of the description, and among the small numbers that every programmer uses.
/// </summary>
internal static partial class ConstantMiner
{
    private const int MostTexts = 16;
    private const int MostNumbers = 10;

    /// <param name="problem">The problem.</param>
    /// <param name="examples">Its examples.</param>
    /// <param name="isMined">Whether the problem is looked at; if not, there are only the constants of every programmer.</param>
    public static IReadOnlyList<Term> Mine(SynthesisProblem problem, ExampleSet examples, bool isMined)
    {
        var offered = new OfferedConstants();
        var types = new RelevantTypes(problem);
        foreach (var constant in problem.Constants)
            offered.Offer(constant, 2);
        if (isMined)
        {
            string[][] inputs = [.. examples.Inputs.Select(values => values.SelectMany(ValueTypes.TextsOf).ToArray())];
            string[][] outputs = [.. examples.Outputs.Select(output => ValueTypes.TextsOf(output).ToArray())];
            NumberConstants.Mine(problem, outputs, offered);
            if (types.Contains(typeof(string)))
                new TextConstants(problem, inputs, outputs, offered).Mine();
            if (types.Contains(typeof(char)))
                OfferCharacters(examples, offered);
            OfferDates(problem.Description, offered);
            OfferForms(examples, offered);
        }

        OfferCommon(offered);
        return
        [
            .. offered.Best<int>(MostNumbers),
            .. offered.Best<string>(MostTexts),
            .. types.Contains(typeof(double)) ? offered.Best<double>(MostNumbers) : [],
            .. types.Contains(typeof(long)) ? offered.Best<long>(MostNumbers) : [],
            .. types.Contains(typeof(char)) ? offered.Best<char>(MostTexts) : [],
            .. types.Contains(typeof(DateOnly)) ? offered.Best<DateOnly>(MostNumbers) : [],
            .. types.Contains(typeof(DateTime)) ? offered.Best<DateTime>(MostNumbers) : [],
            .. types.All.Where(type => ValueTypes.NullableOf(type) is not null).Select(type => Term.OfConstant(ValueTypes.Normalise(null, type)!, 2)),
        ];
    }

    private static void OfferCommon(OfferedConstants offered)
    {
        foreach (var (number, cost) in new[] { (1, 1), (0, 1), (2, 2), (3, 3), (10, 3), (-1, 3), (100, 4) })
        {
            offered.Offer(number, cost);
            offered.Offer((double)number, cost + 1);
            offered.Offer((long)number, cost);
        }

        offered.Offer(0.5, 3);
        offered.Offer("", 3);
        offered.Offer(" ", 3);
    }

    /// <summary>Texts of one character, letters that outputs are, and where the letters and digits begin.</summary>
    private static void OfferCharacters(ExampleSet examples, OfferedConstants offered)
    {
        foreach (var (text, cost) in offered.Of<string>().Where(entry => entry.Value.Length == 1).ToArray())
            offered.Offer(text[0], cost);
        foreach (var letter in examples.Outputs.OfType<char>().Distinct())
            offered.Offer(letter, 3);
        foreach (var letter in "aA0z9Z ")
            offered.Offer(letter, 4);
    }

    private static void OfferDates(string description, OfferedConstants offered)
    {
        foreach (Match match in IsoDate().Matches(description))
        {
            if (!DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) continue;
            offered.Offer(date, 2);
            offered.Offer(date.ToDateTime(TimeOnly.MinValue), 2);
        }
    }

    /// <summary>For a test of texts, the form that those have in common which pass it; two at least, or it would be one of them.</summary>
    private static void OfferForms(ExampleSet examples, OfferedConstants offered)
    {
        var passing = examples.Inputs.Where((_, example) => examples.Outputs[example] is true).ToArray();
        if (passing.Length < 2 || passing.Length == examples.Inputs.Length) return;
        foreach (var texts in Enumerable.Range(0, passing[0].Length).Select(parameter => passing.Select(inputs => inputs[parameter]).OfType<string>().Distinct().ToArray()))
        {
            if (texts.Length > 1 && TextShapes.Of(texts) is { } form) offered.Offer(form, 2);
        }
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex IsoDate();
}
