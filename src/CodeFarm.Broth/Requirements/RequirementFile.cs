using System.Text;

namespace CodeFarm.Broth.Requirements;

/// <summary>Reads requirements from YAML, or from JSON where the file name ends in <c>.json</c>.</summary>
public static class RequirementFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <exception cref="RequirementException">The file cannot be read, or is no requirement.</exception>
    public static async Task<Requirement> ReadAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes } file)
                throw TooLarge(path, file.Length);
            bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequirementException(
                RequirementErrors.Unreadable, path, 0, 0, $"The file cannot be read: {e.Message} Check the path.", e);
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return Parse(text.TrimStart('\uFEFF'), path);
        }
        catch (DecoderFallbackException e)
        {
            throw new RequirementException(
                RequirementErrors.Syntax, path, 0, 0, "The file is not UTF-8. Save it as UTF-8 text.", e);
        }
    }

    /// <param name="text">The content of the file.</param>
    /// <param name="file">The name that errors show; its extension decides between YAML and JSON.</param>
    /// <exception cref="RequirementException">The text is no requirement.</exception>
    public static Requirement Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        if (text.Length > MaxBytes)
            throw TooLarge(file, text.Length);
        var isJson = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var root = isJson ? JsonSource.Read(text, file) : YamlSource.Read(text, file);
        return new RequirementReader(file).Read(root);
    }

    private static RequirementException TooLarge(string file, long size) => new(
        RequirementErrors.TooLarge, file, 0, 0,
        $"The file has {size} bytes and may have {MaxBytes}. Keep the examples that say something new.");
}
