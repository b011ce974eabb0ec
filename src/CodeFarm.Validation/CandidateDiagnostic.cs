using System.Globalization;

namespace CodeFarm.Validation;

/// <summary>One thing that is wrong with a candidate, worded so that its author, person or model, can repair it.</summary>
/// <param name="Code">
/// A compiler code such as <c>CS0103</c>, or one of ours: <c>entry.*</c>, <c>policy.*</c>, <c>limit.*</c>.
/// </param>
/// <param name="Severity">Errors refuse the candidate.</param>
/// <param name="Message">What is wrong and, where we know it, what to do instead.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="SourceLine">The text of that line, cut to what fits a message; empty when the whole source is meant.</param>
public sealed record CandidateDiagnostic(
    string Code, CandidateSeverity Severity, string Message, int Line, int Column, string SourceLine)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Line}:{Column}: {Severity} {Code}: {Message}\n    {SourceLine}").TrimEnd();
}
