using System.Text.Json;

namespace CodeFarm.Hosting.Configuration;

/// <summary>Reads the fields of an object of a silo's file and words the errors that are the same for all of them.</summary>
internal sealed class JsonFields
{
    private readonly string _file;
    private readonly string _path;
    private readonly JsonElement _object;

    public JsonFields(string file, string path, JsonElement element, params string[] known)
    {
        _file = file;
        _path = path;
        _object = element;
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong(path, $"must be an object with the fields {string.Join(", ", known)}; it is {Show(element)}.");
        foreach (var field in element.EnumerateObject())
        {
            if (!known.Contains(field.Name, StringComparer.Ordinal))
            {
                throw Error(
                    SiloConfigurationErrors.UnknownField, PathOf(field.Name),
                    $"is no field of it. Remove it, or use one of {string.Join(", ", known)}.");
            }
        }
    }

    public string Text(string name, string example)
    {
        var value = Required(name, $"\"{example}\"");
        return value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw Wrong(PathOf(name), $"must be a text that is not empty, such as \"{example}\"; it is {Show(value)}.");
    }

    public int Whole(string name, int least, int most, int example)
    {
        var value = Required(name, $"{example}");
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(
                PathOf(name), $"must be a whole number from {least} to {most}, such as {example}; it is {Show(value)}.");
    }

    public int Whole(string name, int least, int most, int example, int fallback) =>
        _object.TryGetProperty(name, out _) ? Whole(name, least, most, example) : fallback;

    public double Positive(string name, double example)
    {
        var value = Required(name, FormattableString.Invariant($"{example}"));
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is > 0 and < 1e6
            ? number
            : throw Wrong(PathOf(name), FormattableString.Invariant(
                $"must be a number above 0, such as {example}; it is {Show(value)}."));
    }

    public T Choice<T>(string name, IReadOnlyDictionary<string, T> choices)
    {
        var value = Required(name, $"\"{choices.Keys.First()}\"");
        return value.ValueKind == JsonValueKind.String && choices.TryGetValue(value.GetString()!, out var choice)
            ? choice
            : throw Wrong(
                PathOf(name), $"must be one of {string.Join(", ", choices.Keys.Select(static key => $"\"{key}\""))}; it is {Show(value)}.");
    }

    public JsonFields Object(string name, params string[] known) =>
        new(_file, PathOf(name), Required(name, $"{{ {string.Join(", ", known.Select(static field => $"\"{field}\": ..."))} }}"), known);

    public IEnumerable<JsonFields> Objects(string name, params string[] known)
    {
        var value = Required(name, "[]");
        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Index().Select(item => new JsonFields(_file, $"{PathOf(name)}[{item.Index}]", item.Item, known))
            : throw Wrong(PathOf(name), $"must be a list, [] where there is none; it is {Show(value)}.");
    }

    public SiloConfigurationException Wrong(string path, string problem) =>
        Error(SiloConfigurationErrors.FieldValue, path, problem);

    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private static string Show(JsonElement value)
    {
        var text = value.ValueKind is JsonValueKind.Object ? "an object"
            : value.ValueKind is JsonValueKind.Array ? "a list"
            : value.GetRawText();
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    private JsonElement Required(string name, string example) =>
        _object.TryGetProperty(name, out var value)
            ? value
            : throw Error(SiloConfigurationErrors.MissingField, PathOf(name), $"is missing. Add it: \"{name}\": {example}");

    private SiloConfigurationException Error(string code, string path, string problem) => new(code, _file, path, problem);
}
