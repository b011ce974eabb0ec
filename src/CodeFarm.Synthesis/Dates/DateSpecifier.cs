using System.Globalization;

namespace CodeFarm.Synthesis.Dates;

/// <summary>A specifier of custom date formats.</summary>
/// <param name="Text">What stands in the format.</param>
/// <param name="Family">What it says: two specifiers of one family say the same twice.</param>
/// <param name="IsOfTime">Whether it says something of the time.</param>
internal sealed record DateSpecifier(string Text, char Family, bool IsOfTime)
{
    /// <summary>All specifiers that are written. Of two that give the same texts, the first is taken, which has two digits.</summary>
    public static IReadOnlyList<DateSpecifier> All { get; } =
    [
        new("yyyy", 'y', false), new("MMMM", 'M', false), new("MMM", 'M', false), new("MM", 'M', false), new("M", 'M', false),
        new("dddd", 'w', false), new("ddd", 'w', false), new("dd", 'd', false), new("d", 'd', false), new("yy", 'y', false),
        new("HH", 'h', true), new("H", 'h', true), new("hh", 'h', true), new("h", 'h', true),
        new("mm", 'm', true), new("m", 'm', true), new("ss", 's', true), new("s", 's', true), new("tt", 't', true), new("fff", 'f', true),
    ];

    /// <summary>Whether it writes a number in one digit where one is enough.</summary>
    public bool IsShort => Text.Length == 1;

    /// <summary>Whether it writes a number in two digits that <see cref="Shorter"/> writes in as few as possible.</summary>
    public bool IsPadded => Text.Length == 2 && Text is not ("tt" or "yy");

    /// <summary>Whether it writes letters.</summary>
    public bool IsName => Text is "MMMM" or "MMM" or "dddd" or "ddd" or "tt";

    /// <summary>The specifier of the same number without a leading zero.</summary>
    public string Shorter => Text[..1];

    /// <summary>What it writes for a value.</summary>
    public string Write(DateTime value) => value.ToString(IsShort ? "%" + Text : Text, CultureInfo.InvariantCulture);
}
