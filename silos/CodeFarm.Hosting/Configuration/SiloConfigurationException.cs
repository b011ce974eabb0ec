using CodeFarm.Broth;

namespace CodeFarm.Hosting.Configuration;

/// <summary>A silo's file cannot be used as written; the message says which field, what was expected and how to fix it.</summary>
/// <param name="code">One of <see cref="SiloConfigurationErrors"/>.</param>
/// <param name="file">The file.</param>
/// <param name="field">The field, such as accelerators[0].kind; empty when the error is about the file as a whole.</param>
/// <param name="problem">What is wrong and how to fix it.</param>
/// <param name="inner">What the reader of the file threw.</param>
public sealed class SiloConfigurationException(
    string code, string file, string field, string problem, Exception? inner = null)
    : CodeFarmException(code, field.Length > 0 ? $"{file}: '{field}' {problem}" : $"{file}: {problem}", inner)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The field; empty when the error is about the file as a whole.</summary>
    public string Field { get; } = field;
}
