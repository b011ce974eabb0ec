using System.Text.Json;
using CodeFarm.Broth;

namespace CodeFarm.Hosting.Settings;

/// <summary>
/// Reads and writes settings as JSON: a section is an object, names are in camelCase, comments and trailing commas are allowed, and
/// what is absent keeps its default.
/// </summary>
public static class FarmSettingsFile
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "FARM_SETTINGS";

    /// <summary>The file of a farm's data directory.</summary>
    public const string Name = "farm.json";

    private static readonly JsonDocumentOptions Documents = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="FarmSettingsException">The file cannot be used; the message says why.</exception>
    public static FarmSettings Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new FarmSettingsException(
                FarmSettingsErrors.Unreadable, path, "", $"cannot be read: {cause.Message} Check the path and its permissions; {Variable} or the data directory names it.", cause);
        }
    }

    /// <summary>Reads and checks the text of a file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name that errors show.</param>
    /// <exception cref="FarmSettingsException">The text cannot be used; the message says why.</exception>
    public static FarmSettings Parse(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!JsonProblem.TryParse(json, Documents, out var document, out var problem))
            throw new FarmSettingsException(FarmSettingsErrors.Syntax, file, "", $"is no JSON: {problem}");
        using var parsed = document;
        try
        {
            SettingsCheck.RequireKnown(file, document.RootElement);
            var settings = document.Deserialize<FarmSettings>(SettingsJson.Options)! with { File = file };
            SettingsCheck.RequireValid(file, settings);
            return settings;
        }
        catch (JsonException cause) when (cause.Path?.TrimStart('$', '.') is { Length: > 0 } setting)
        {
            throw new FarmSettingsException(FarmSettingsErrors.Value, file, setting, $"cannot be used: {SettingsJson.Expected(setting)}.", cause);
        }
        catch (JsonException cause)
        {
            throw new FarmSettingsException(FarmSettingsErrors.Syntax, file, "", "is no object with settings. Write { \"sandbox\": { \"spares\": 2 } }, for example.", cause);
        }
    }

    internal static string Write(FarmSettings settings) => JsonSerializer.Serialize(settings, SettingsJson.Options);
}
