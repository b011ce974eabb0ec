namespace CodeFarm.Broth;

/// <summary>
/// The root of the farm's errors. <see cref="Exception.Message"/> says what, where and how to fix it; it may be reworded.
/// <see cref="Code"/> is stable: programs branch on it.
/// </summary>
public abstract class CodeFarmException(string code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Lower-case words joined by dots and dashes, for example <c>requirement.missing-field</c>.</summary>
    public string Code { get; } = code;
}
