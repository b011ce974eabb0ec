using CodeFarm.Broth;

namespace CodeFarm.Hosting.Settings;

/// <summary>The farm's settings cannot be used as written; the message says which, what was expected and how to fix it.</summary>
/// <param name="code">One of <see cref="FarmSettingsErrors"/>.</param>
/// <param name="file">The file.</param>
/// <param name="setting">The setting, such as sandbox.spares; empty when the error is about the file as a whole.</param>
/// <param name="problem">What is wrong and how to fix it.</param>
/// <param name="inner">What the reader of the file threw.</param>
public sealed class FarmSettingsException(string code, string file, string setting, string problem, Exception? inner = null)
    : CodeFarmException(code, setting.Length > 0 ? $"{file}: '{setting}' {problem}" : $"{file}: {problem}", inner)
{
    /// <summary>The setting; empty when the error is about the file as a whole.</summary>
    public string Setting { get; } = setting;
}
