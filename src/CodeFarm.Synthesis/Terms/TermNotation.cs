using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeFarm.Synthesis.Terms;

/// <summary>
/// Writes terms as symbolic expressions: <c>(Name:T1,T2->R argument argument)</c> for a call, <c>$0:T</c> for a parameter,
/// <c>#0:T</c> for the parameter of a lambda, <c>(fn body)</c>, <c>(if condition value value)</c>, literals for texts,
/// numbers and truth values, and <c>(constant T "JSON")</c> for a constant of another type.
/// </summary>
internal static class TermNotation
{
    public const string Lambda = "fn";
    public const string Choice = "if";
    public const string OtherConstant = "constant";

    public static JsonSerializerOptions Json { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Of(Term term) => term.Kind switch
    {
        TermKind.Parameter => $"${term.Parameter}:{TypeNotation.Of(term.Type)}",
        TermKind.Element => $"#{term.Parameter}:{TypeNotation.Of(term.Type)}",
        TermKind.Constant => OfConstant(term.Constant!, term.Type),
        TermKind.Lambda => List(Lambda, term.Children),
        TermKind.Conditional => List(Choice, term.Children),
        _ => List(KeyOf(term.Component!), term.Children),
    };

    /// <summary>What tells a component from all others of a library: its name and signature.</summary>
    public static string KeyOf(Component component) =>
        $"{component.Name}:{string.Join(',', component.Parameters.Select(TypeNotation.Of))}->{TypeNotation.Of(component.Returns)}";

    private static string List(string head, Term[] children) => $"({head} {string.Join(' ', children.Select(Of))})";

    private static string OfConstant(object value, Type type) => value switch
    {
        string text => JsonSerializer.Serialize(text, Json),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => OfDouble(number),
        bool truth => truth ? "true" : "false",
        _ => $"({OtherConstant} {TypeNotation.Of(type)} {JsonSerializer.Serialize(JsonSerializer.Serialize(value, value.GetType(), Json), Json)})",
    };

    private static string OfDouble(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && !text.AsSpan().ContainsAny('.', 'E') ? text + ".0" : text;
    }
}
