using System.Text;
using System.Text.Json;

namespace CodeFarm.Broth.Requirements;

/// <summary>Builds the tree from JSON; comments and trailing commas are allowed, since people write these files.</summary>
internal static class JsonSource
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 16,
    };

    private static readonly JsonDocumentOptions Rules = new()
    {
        AllowTrailingCommas = Options.AllowTrailingCommas,
        CommentHandling = Options.CommentHandling,
        MaxDepth = Options.MaxDepth,
    };

    public static SourceNode Read(string text, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Options);
        var places = new JsonPlaces(bytes);
        try
        {
            reader.Read();
            var root = ReadNode(ref reader, places);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var problem = JsonProblem.Of(text, Rules, e);
            throw new RequirementException(
                RequirementErrors.Syntax, file, problem.Line, problem.Column, $"This is not JSON: {problem.What}. {problem.Fix}", e);
        }
        catch (InvalidOperationException e)
        {
            var (line, column) = places.At((int)reader.TokenStartIndex);
            throw new RequirementException(
                RequirementErrors.Syntax, file, line, column, "A text has an unpaired surrogate (half of a character).", e);
        }
    }

    private static SourceNode ReadNode(ref Utf8JsonReader reader, JsonPlaces places)
    {
        var (line, column) = places.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<SourceNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadNode(ref reader, places));
                return new SequenceNode(line, column, items);
            case JsonTokenType.StartObject:
                var entries = new List<KeyValuePair<ScalarNode, SourceNode>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = (ScalarNode)ReadNode(ref reader, places);
                    reader.Read();
                    entries.Add(new(key, ReadNode(ref reader, places)));
                }

                return new MappingNode(line, column, entries);
            case JsonTokenType.String or JsonTokenType.PropertyName:
                return new ScalarNode(line, column, reader.GetString()!, ScalarForm.Quoted);
            default:
                return new ScalarNode(line, column, Encoding.UTF8.GetString(reader.ValueSpan), ScalarForm.Literal);
        }
    }
}
