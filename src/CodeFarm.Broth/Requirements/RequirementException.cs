namespace CodeFarm.Broth.Requirements;

/// <summary>
/// A requirement cannot be used as written. <see cref="CodeFarmException.Code"/> is one of <see cref="RequirementErrors"/>;
/// the message says where (file, line and column, from 1), what is wrong and how to fix it.
/// </summary>
public sealed class RequirementException(
    string code, string file, int line, int column, string problem, Exception? inner = null)
    : CodeFarmException(code, line > 0 ? $"{file}:{line}:{column}: {problem}" : $"{file}: {problem}", inner)
{
    public string File { get; } = file;

    /// <summary>From 1; 0 when the error is about the file as a whole.</summary>
    public int Line { get; } = line;

    /// <summary>From 1; 0 when the error is about the file as a whole.</summary>
    public int Column { get; } = column;
}
