namespace CodeFarm.Hosting.Settings;

/// <summary>The codes of <see cref="FarmSettingsException"/>.</summary>
public static class FarmSettingsErrors
{
    /// <summary>The file is not there, or may not be read.</summary>
    public const string Unreadable = "settings.unreadable";

    /// <summary>The file is not JSON.</summary>
    public const string Syntax = "settings.syntax";

    /// <summary>There is no such setting.</summary>
    public const string Unknown = "settings.unknown";

    /// <summary>A setting has another type or value than it may have.</summary>
    public const string Value = "settings.value";
}
