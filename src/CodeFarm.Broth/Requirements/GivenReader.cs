using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Broth.Requirements;

/// <summary>Reads what a function finds under test: texts of files by their paths, and answers of hosts by their addresses.</summary>
internal sealed class GivenReader(FieldReader fields)
{
    private const int UsualStatus = 200;

    private int _items;
    private int _length;

    /// <param name="node">The field.</param>
    /// <param name="reach">What the function declares; null where it has no signature yet.</param>
    public GivenResources Read(SourceNode node, ResourceReach? reach)
    {
        var parts = fields.Of(node, "given", RequirementFields.Given);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries(parts.GetValueOrDefault("files"), "files: { rates/today.csv: \"EUR;1.1\" }"))
        {
            var path = Checked(key, () => FilePath.Parse(key.Text));
            if (path.Names.Count == 0 || reach is null || !reach.Folders.Contains(path.Folder, StringComparer.Ordinal))
                throw Error(key, $"'{Excerpt.Of(key.Text)}' is in no folder that the function declares: capabilities: [files {path.Folder}].");
            Add(key, files, path.ToString(), Counted(value, fields.Text(value, key.Text)));
        }

        var http = new Dictionary<string, HttpReply>(StringComparer.Ordinal);
        foreach (var (key, value) in Entries(parts.GetValueOrDefault("http"), "http: { \"https://api.example.org/rates\": \"EUR;1.1\" }"))
        {
            var url = Checked(key, () => HttpUrl.Parse(key.Text));
            var endpoint = HttpEndpoint.Of(url)!;
            if (reach is null || !reach.Endpoints.Contains(endpoint))
                throw Error(key, $"'{Excerpt.Of(key.Text)}' is at no host that the function declares: capabilities: [http {endpoint}].");
            Add(key, http, HttpUrl.Canonical(url), ReadReply(key, value));
        }

        return new(files, http);
    }

    private HttpReply ReadReply(ScalarNode key, SourceNode node)
    {
        if (node is ScalarNode)
            return new(UsualStatus, Counted(node, fields.Text(node, key.Text)));
        var parts = fields.Of(node, "an answer", RequirementFields.HttpReply);
        var status = fields.Required(parts, node, "status", "status: 404");
        var number = fields.Number(status, "status");
        if (number is not (>= 100 and <= 599) || number != Math.Floor(number))
            throw Error(status, "A status is a whole number from 100 to 599, such as 404.");
        return new((int)number, parts.TryGetValue("text", out var text) ? Counted(text, fields.Text(text, "text")) : "");
    }

    private IReadOnlyList<KeyValuePair<ScalarNode, SourceNode>> Entries(SourceNode? node, string example) => node switch
    {
        null => [],
        MappingNode map => map.Entries,
        _ => throw fields.Error(RequirementErrors.FieldType, node, $"Names and their texts were expected, such as {example}."),
    };

    private string Counted(SourceNode node, string text)
    {
        _length += text.Length;
        return ++_items <= GivenResources.MaxItems && _length <= GivenResources.MaxLength
            ? text
            : throw fields.Error(
                RequirementErrors.TooLarge, node,
                $"More than {GivenResources.MaxItems} files and answers, or {GivenResources.MaxLength} characters of them, are given. Keep what the examples need.");
    }

    private void Add<T>(ScalarNode key, Dictionary<string, T> all, string name, T value)
    {
        if (!all.TryAdd(name, value))
            throw Error(key, $"'{Excerpt.Of(name)}' is given twice. Remove one of them.");
    }

    private T Checked<T>(ScalarNode key, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            throw fields.Error(RequirementErrors.Given, key, e.Message, e);
        }
    }

    private RequirementException Error(SourceNode node, string problem) => fields.Error(RequirementErrors.Given, node, problem);
}
