using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CodeFarm.Compilation;
using CodeFarm.Sandbox;

namespace CodeFarm.Hosting.Settings;

/// <summary>How settings are written: durations as 10s, sizes as 256 MB, names in camelCase.</summary>
internal static class SettingsJson
{
    /// <summary>What no file may say: how little isolation is enough, and what program a worker is.</summary>
    private static readonly HashSet<string> Hidden =
    [
        nameof(ProcessSandboxOptions.Layers), nameof(ProcessSandboxOptions.AllowUnisolated), nameof(ProcessSandboxOptions.WorkerPath),
        nameof(ProcessSandboxOptions.DotnetPath), nameof(FarmSettings.File),
    ];

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        // A section that sets one thing keeps the farm's defaults of the others.
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
        Converters = { new DurationConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
    };

    /// <summary>The settings of a section, or the sections, by name; none for what is a single value.</summary>
    public static IReadOnlyList<JsonPropertyInfo> PropertiesOf(Type type) =>
        Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info ? [.. info.Properties] : [];

    /// <summary>What a setting may be, in words.</summary>
    /// <param name="setting">Its path, such as sandbox.spares.</param>
    public static string Expected(string setting)
    {
        var type = typeof(FarmSettings);
        JsonPropertyInfo? found = null;
        foreach (var name in setting.Split('.', '['))
        {
            if (PropertiesOf(type).FirstOrDefault(property => property.Name == name) is not { } property) break;
            (found, type) = (property, property.PropertyType);
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return found?.CustomConverter is SizeConverter or SmallSizeConverter ? "it must be a size, such as 268435456 or \"256 MB\""
            : type == typeof(TimeSpan) ? "it must be a time, such as \"10s\", \"200ms\" or \"5m\""
            : type == typeof(int) || type == typeof(long) ? "it must be a whole number"
            : type == typeof(double) || type == typeof(decimal) ? "it must be a number"
            : type == typeof(bool) ? "it must be true or false"
            : type == typeof(string) || type == typeof(Uri) ? "it must be a text"
            : PropertiesOf(type) is { Count: > 0 } names ? $"it must be an object with settings such as {names[0].Name}"
            : "it must be a list of texts";
    }

    private static void Shape(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object) return;
        for (var index = info.Properties.Count - 1; index >= 0; index--)
        {
            var property = info.Properties[index];
            if (property.AttributeProvider is not System.Reflection.PropertyInfo { CanWrite: true, Name: var name } || property.Get is null || IsHidden(info.Type, name))
                info.Properties.RemoveAt(index);
            else if (name.EndsWith("Bytes", StringComparison.Ordinal) || name == nameof(Grains.PipelineOptions.SearchMemory))
                property.CustomConverter = property.PropertyType == typeof(long) ? new SizeConverter() : property.PropertyType == typeof(int) ? new SmallSizeConverter() : null;
        }
    }

    private static bool IsHidden(Type type, string name) =>
        (type == typeof(ProcessSandboxOptions) || type == typeof(ProcessCompilerOptions) || type == typeof(FarmSettings)) && Hidden.Contains(name);
}
