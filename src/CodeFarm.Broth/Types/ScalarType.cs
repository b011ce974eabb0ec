namespace CodeFarm.Broth.Types;

/// <summary>What is known of one type that holds no others: the only table of their names and forms.</summary>
/// <param name="Kind">The kind that it describes.</param>
/// <param name="Name">As written in the source of a function.</param>
/// <param name="OtherName">Of the type in <c>System</c>, where C# has a keyword for it.</param>
/// <param name="ClrType">At run time.</param>
/// <param name="IsText">Whether JSON has it as a text; otherwise as a number or truth value.</param>
/// <param name="Expected">How errors name it, with its form where that is not obvious.</param>
/// <param name="Parse">From the text of its JSON form, quotes removed; null where the text is no such value.</param>
/// <param name="Format">The text of its JSON form; null where the value has none.</param>
internal sealed record ScalarType(
    FarmKind Kind, string Name, string OtherName, Type ClrType, bool IsText, string Expected, Func<string, object?> Parse, Func<object, string?> Format)
{
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        new(FarmKind.String, "string", "String", typeof(string), true, "string", ScalarTexts.ParseText, ScalarTexts.FormatText),
        new(FarmKind.Int, "int", "Int32", typeof(int), false, "int", ScalarTexts.ParseInt, ScalarTexts.Format),
        new(FarmKind.Long, "long", "Int64", typeof(long), false, "long", ScalarTexts.ParseLong, ScalarTexts.Format),
        new(FarmKind.Double, "double", "Double", typeof(double), false, "double", ScalarTexts.ParseDouble, ScalarTexts.FormatDouble),
        new(FarmKind.Bool, "bool", "Boolean", typeof(bool), false, "bool", ScalarTexts.ParseBool, ScalarTexts.FormatBool),
        new(FarmKind.Char, "char", "Char", typeof(char), true, "char, a text of one character of 16 bits such as \"a\"", ScalarTexts.ParseChar, ScalarTexts.FormatChar),
        new(FarmKind.Decimal, "decimal", "Decimal", typeof(decimal), false, "decimal of at most 28 digits", ScalarTexts.ParseDecimal, ScalarTexts.Format),
        new(FarmKind.DateOnly, "DateOnly", "DateOnly", typeof(DateOnly), true, "DateOnly, a text such as \"2024-02-29\"", ScalarTexts.ParseDate, ScalarTexts.FormatDate),
        new(FarmKind.TimeOnly, "TimeOnly", "TimeOnly", typeof(TimeOnly), true, "TimeOnly, a text such as \"13:45:00\"", ScalarTexts.ParseTime, ScalarTexts.FormatTime),
        new(FarmKind.DateTime, "DateTime", "DateTime", typeof(DateTime), true, "DateTime, a text such as \"2024-02-29T13:45:00\", with Z at its end for UTC and no other zone", ScalarTexts.ParseMoment, ScalarTexts.FormatMoment),
        new(FarmKind.TimeSpan, "TimeSpan", "TimeSpan", typeof(TimeSpan), true, "TimeSpan, a text such as \"01:30:00\" or, with days, \"2.01:30:00\"", ScalarTexts.ParseSpan, ScalarTexts.FormatSpan),
    ];

    /// <summary>The row of a scalar kind, or null for any other.</summary>
    public static ScalarType? Of(FarmKind kind) => kind is >= FarmKind.String and <= FarmKind.TimeSpan ? All[kind - FarmKind.String] : null;
}
