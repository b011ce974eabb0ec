using System.Globalization;
using CodeFarm.Broth;
using Microsoft.CodeAnalysis;

namespace CodeFarm.Validation;

/// <summary>Gives diagnostics their place and the line of source that they are about.</summary>
internal static class DiagnosticFactory
{
    /// <summary>The longest line of source that a diagnostic shows, in characters.</summary>
    public const int MaxSourceLine = 160;

    /// <summary>The longest message, in characters.</summary>
    public const int MaxMessage = 600;

    // The compiler cannot know that a library was left out on purpose.
    private static readonly HashSet<string> UnknownName = new(StringComparer.Ordinal)
    {
        "CS0012", "CS0103", "CS0234", "CS0246", "CS1068", "CS1069", "CS1070",
    };

    public static CandidateDiagnostic At(
        Location location, string code, string message, CandidateSeverity severity = CandidateSeverity.Error)
    {
        // Not the mapped place: a #line directive would move it.
        var place = location.GetLineSpan().StartLinePosition;
        var line = location.SourceTree?.GetText().Lines[place.Line].ToString().Trim() ?? "";
        return new CandidateDiagnostic(
            code, severity, Excerpt.Of(message, MaxMessage), place.Line + 1, place.Character + 1, Excerpt.Of(line, MaxSourceLine));
    }

    public static CandidateDiagnostic From(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (UnknownName.Contains(diagnostic.Id))
            message += $" {Policy.RefusalReasons.ForUnknown(message)}A function may use {Policy.AllowedApi.Summary} only.";
        return At(
            diagnostic.Location, diagnostic.Id, message,
            diagnostic.Severity == DiagnosticSeverity.Error ? CandidateSeverity.Error : CandidateSeverity.Warning);
    }
}
