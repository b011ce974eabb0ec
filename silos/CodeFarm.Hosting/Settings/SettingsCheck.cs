using System.Text.Json;

namespace CodeFarm.Hosting.Settings;

/// <summary>Refuses settings that do not exist, and values that are out of their range.</summary>
internal static class SettingsCheck
{
    /// <exception cref="FarmSettingsException">There is no such setting; the message lists those that there are.</exception>
    public static void RequireKnown(string file, JsonElement root) => RequireKnown(file, root, typeof(FarmSettings), "");

    /// <exception cref="FarmSettingsException">A value is out of its range.</exception>
    public static void RequireValid(string file, FarmSettings settings)
    {
        Require(file, "pipeline", settings.Pipeline, settings.Pipeline.Validate);
        Require(file, "sandbox", settings.Sandbox, settings.Sandbox.Validate);
        Require(file, "compiler", settings.Compiler, settings.Compiler.Validate);
        Require(file, "library", settings.Library, settings.Library.Validate);
    }

    private static void RequireKnown(string file, JsonElement element, Type type, string path)
    {
        var known = SettingsJson.PropertiesOf(type);
        if (known.Count == 0) return;
        if (element.ValueKind != JsonValueKind.Object)
        {
            var settings = string.Join(", ", known.Select(static property => property.Name));
            throw new FarmSettingsException(FarmSettingsErrors.Value, file, path, $"must be an object with any of {settings}.");
        }

        foreach (var entry in element.EnumerateObject())
        {
            var name = path.Length == 0 ? entry.Name : $"{path}.{entry.Name}";
            var property = known.FirstOrDefault(property => property.Name == entry.Name) ?? throw new FarmSettingsException(
                FarmSettingsErrors.Unknown, file, name,
                $"is no setting. Remove it, or use one of {string.Join(", ", known.Select(static property => property.Name))}.");
            RequireKnown(file, entry.Value, property.PropertyType, name);
        }
    }

    private static void Require(string file, string section, object options, Action validate)
    {
        try
        {
            validate();
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            var words = wrong.Message.Split(" (Parameter", 2)[0].ReplaceLineEndings(" ").Replace($"{wrong.ParamName} ", "", StringComparison.Ordinal);
            throw new FarmSettingsException(
                FarmSettingsErrors.Value, file, PathOf(section, options.GetType(), wrong.ParamName ?? ""), $"is {wrong.ActualValue}, which is out of its range: {words}", wrong);
        }
    }

    /// <summary>The setting that a check names by the last part of its name alone.</summary>
    private static string PathOf(string section, Type type, string name)
    {
        foreach (var property in SettingsJson.PropertiesOf(type))
        {
            var path = $"{section}.{property.Name}";
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return path;
            if (PathOf(path, property.PropertyType, name) is var inner && inner != path)
                return inner;
        }

        return section;
    }
}
