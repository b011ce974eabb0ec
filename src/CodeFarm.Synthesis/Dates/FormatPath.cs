using System.Text;

namespace CodeFarm.Synthesis.Dates;

/// <summary>A format that was followed through the expected texts up to a specifier.</summary>
/// <param name="Previous">The format before the last specifier; null at the beginning.</param>
/// <param name="Literal">What stands between.</param>
/// <param name="Specifier">The last specifier; null at the beginning.</param>
/// <param name="Ends">Where it ends in each column.</param>
internal sealed record FormatPath(FormatPath? Previous, string Literal, DateSpecifier? Specifier, int[] Ends)
{
    private const int CostOfRepetition = 4;
    private const int CostOfHalfDay = 3;
    private const int CostOfDisorder = 2;

    /// <summary>Number of specifiers.</summary>
    public int Length => Specifier is null ? 0 : Previous!.Length + 1;

    /// <summary>What writes the hour; null for nothing.</summary>
    public DateSpecifier? HourSpecifier => Specifier is null ? null : Specifier.Family == 'h' ? Specifier : Previous!.HourSpecifier;

    /// <summary>Whether letters that stand for themselves are in it.</summary>
    public bool HasUnit => Specifier is not null && (Literal.Any(char.IsLetter) || Previous!.HasUnit);

    /// <summary>The specifiers in order.</summary>
    public IEnumerable<DateSpecifier> Specifiers => Specifier is null ? [] : Previous!.Specifiers.Append(Specifier);

    /// <summary>What the format costs more than another of its length: it says something twice, or not in an order that people use.</summary>
    public int Oddity
    {
        get
        {
            DateSpecifier[] all = [.. Specifiers];
            var oddity = CostOfRepetition * (all.Length - all.DistinctBy(specifier => specifier.Family).Count());
            var hour = Array.FindIndex(all, specifier => specifier.Family == 'h');
            var minute = Array.FindIndex(all, specifier => specifier.Family == 'm');
            var hasHalf = Array.Exists(all, specifier => specifier.Family == 't');
            if (hour >= 0 && hasHalf != char.IsAsciiLetterLower(all[hour].Text[0])) oddity += CostOfHalfDay;
            if (hour < 0 && hasHalf) oddity++;
            // Minutes stand behind their hour, and what stands between hours and minutes is no month.
            if (minute >= 0 && all.Length > 1 && hour != minute - 1) oddity += CostOfDisorder;
            if (hour >= 0 && hour + 1 < all.Length && all[hour + 1].Family == 'M') oddity += CostOfDisorder;
            if (Array.Exists(all, specifier => specifier.Family == 's') && minute < 0 && all.Length > 1) oddity += CostOfDisorder;
            oddity += all.Count(specifier => specifier.IsShort && specifier.Family is 'm' or 's');
            return oddity;
        }
    }

    /// <summary>The format as .NET takes it.</summary>
    /// <param name="alike">Specifiers with two digits that nothing tells from those with one: they follow the others.</param>
    public string ToFormat(HashSet<DateSpecifier> alike)
    {
        DateSpecifier[] all = [.. Specifiers];
        var hasHalf = Array.Exists(all, specifier => specifier.Family == 't');
        var isShort = Array.Exists(all, specifier => specifier.IsShort && specifier.Family is not ('m' or 's'))
            || (hasHalf && !Array.Exists(all, specifier => specifier.IsPadded && specifier.Family is 'M' or 'd' or 'h' && !alike.Contains(specifier)));
        var format = new StringBuilder();
        Append(format, isFollowed: false, (specifier, isAdjoined) =>
            isShort && !isAdjoined && alike.Contains(specifier) && specifier.Family is not ('m' or 's') ? specifier.Shorter : specifier.Text);
        // One letter alone is the name of a standard format.
        return format.Length == 1 ? "%" + format : format.ToString();
    }

    /// <summary>Numbers beside each other, without anything between, have as many digits as they can.</summary>
    private void Append(StringBuilder format, bool isFollowed, Func<DateSpecifier, bool, string> textOf)
    {
        if (Specifier is null) return;
        var isBehind = Literal.Length == 0 && Previous!.Specifier is { IsName: false };
        Previous!.Append(format, Literal.Length == 0 && !Specifier.IsName, textOf);
        format.Append(DateLiterals.Of(Literal)).Append(textOf(Specifier, isFollowed || isBehind));
    }
}
