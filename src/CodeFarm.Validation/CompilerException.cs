using CodeFarm.Broth;

namespace CodeFarm.Validation;

/// <summary>A source has harmed the compiler; nothing of it is used.</summary>
/// <param name="code">One of <see cref="CompilerCodes"/>.</param>
/// <param name="message">What happened, and what to do.</param>
public sealed class CompilerException(string code, string message) : CodeFarmException(code, message)
{
    /// <summary>The refusal of the source, for whoever wants a report.</summary>
    public CandidateDiagnostic ToDiagnostic() => new(Code, CandidateSeverity.Error, Message, 1, 1, "");
}
