using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CodeFarm.Broth;

/// <summary>Says what keeps JSON from being a message of a given type; asked after the serializer has refused it.</summary>
public static class JsonShape
{
    /// <summary>The first problem, in the order of the text where both are fields of one object.</summary>
    /// <param name="text">Valid JSON.</param>
    /// <param name="root">Its value.</param>
    /// <param name="type">What it should be.</param>
    /// <returns>Null where nothing is wrong that can be named.</returns>
    public static JsonProblem? Find(string text, JsonElement root, JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(type);
        return Find(root, type, new StringBuilder()) is var (path, what, fix) ? JsonProblem.At(text, path, what, fix) : null;
    }

    private static (string Path, string What, string Fix)? Find(JsonElement value, JsonTypeInfo type, StringBuilder path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => value.ValueKind == JsonValueKind.Object ? FindField(value, type, path) : Other(value, "an object", path),
        JsonTypeInfoKind.Enumerable => value.ValueKind == JsonValueKind.Array ? FindItem(value, type, path) : Other(value, "a list", path),
        _ => Scalar(value, type.Type, path),
    };

    private static (string Path, string What, string Fix)? FindField(JsonElement value, JsonTypeInfo type, StringBuilder path)
    {
        var length = path.Length;
        foreach (var field in value.EnumerateObject())
        {
            path.Field(field.Name);
            if (type.Properties.FirstOrDefault(known => known.Name == field.Name) is not { } property)
            {
                if (type.UnmappedMemberHandling != JsonUnmappedMemberHandling.Disallow)
                {
                    path.Length = length;
                    continue;
                }

                var names = type.Properties.Select(static known => known.Name).ToArray();
                var hint = Nearest.To(field.Name, names) is { } near ? $"Did you mean '{near}'?" : $"There are {string.Join(", ", names)}.";
                return (path.ToString(), $"there is no field '{Excerpt.Of(field.Name)}' here", hint);
            }

            if (field.Value.ValueKind == JsonValueKind.Null)
            {
                if (!property.IsSetNullable || property.AssociatedParameter is { IsNullable: false })
                    return (path.ToString(), "null stands where a value is needed", "Write the value, or leave the field out where it may be absent.");
            }
            else if (Find(field.Value, type.Options.GetTypeInfo(property.PropertyType), path) is { } inside)
            {
                return inside;
            }

            path.Length = length;
        }

        var missing = type.Properties.FirstOrDefault(property =>
            (property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false }) && !value.TryGetProperty(property.Name, out _));
        return missing is null ? null : (path.ToString(), $"the field '{missing.Name}' is missing", $"Add \"{missing.Name}\": and its value.");
    }

    private static (string Path, string What, string Fix)? FindItem(JsonElement value, JsonTypeInfo type, StringBuilder path)
    {
        var item = type.Options.GetTypeInfo(type.ElementType!);
        var (length, index) = (path.Length, 0);
        foreach (var element in value.EnumerateArray())
        {
            if (Find(element, item, path.Item(index++)) is { } inside)
                return inside;
            path.Length = length;
        }

        return null;
    }

    private static (string Path, string What, string Fix)? Scalar(JsonElement value, Type type, StringBuilder path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return value.ValueKind is JsonValueKind.String or JsonValueKind.Null ? null : Other(value, "a text", path);
        if (type == typeof(bool))
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Other(value, "true or false", path);
        if (type == typeof(int))
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : Other(value, Whole(int.MinValue, int.MaxValue), path);
        if (type == typeof(long))
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : Other(value, Whole(long.MinValue, long.MaxValue), path);
        return type == typeof(double) || type == typeof(decimal)
            ? value.ValueKind == JsonValueKind.Number ? null : Other(value, "a number", path)
            : null;
    }

    private static string Whole(long least, long most) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}");

    private static (string Path, string What, string Fix) Other(JsonElement value, string expected, StringBuilder path) =>
        (path.ToString(), $"{expected} is expected, and {JsonWords.Of(value)} is there", $"Write {expected}.");
}
