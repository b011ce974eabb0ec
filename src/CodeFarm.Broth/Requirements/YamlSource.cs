using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CodeFarm.Broth.Requirements;

/// <summary>
/// Builds the tree from YAML events. Anchors, aliases and tags are refused: requirements do not need them, and an alias
/// lets a short file stand for a huge one.
/// </summary>
internal sealed class YamlSource
{
    private const int MaxDepth = 16;

    private readonly string _file;
    private readonly Parser _parser;

    private YamlSource(string text, string file)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    public static SourceNode Read(string text, string file)
    {
        var source = new YamlSource(text, file);
        try
        {
            return source.ReadDocument();
        }
        catch (YamlException e)
        {
            throw new RequirementException(
                RequirementErrors.Syntax, file, (int)e.Start.Line, (int)e.Start.Column, $"This is not YAML: {e.Message}", e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or NullReferenceException)
        {
            // For some malformed texts, such as an unquoted text in brackets that a quote ends, the parser itself fails.
            var (line, column) = source._parser.Current is { } last ? ((int)last.End.Line, (int)last.End.Column) : (1, 1);
            throw new RequirementException(
                RequirementErrors.Syntax, file, line, column,
                "This is not YAML from here on. Check the quotes and brackets that follow.", e);
        }
    }

    private SourceNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
            throw Refuse(end, "The file is empty. A requirement has name, description and examples.");
        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            throw Refuse(_parser.Current!, "A second document starts here. Put each requirement into its own file.");
        return root;
    }

    private SourceNode ReadNode(int depth)
    {
        var current = _parser.Current is DocumentStart or null ? Advance() : _parser.Current;
        if (depth > MaxDepth)
            throw Refuse(current, $"Values are nested more than {MaxDepth} deep here.");
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw Refuse(current, "Anchors (&) and aliases (*) are not supported: write the value out, or quote the text.");
        if (current is NodeEvent { Tag.IsEmpty: false } tagged && !IsTextTag(tagged))
            throw Refuse(current, $"The tag {tagged.Tag} is not supported: remove it, or quote the text.");
        var (line, column) = Place(current);
        return current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => new SequenceNode(line, column, ReadItems(depth)),
            MappingStart => new MappingNode(line, column, ReadEntries(depth)),
            _ => throw Refuse(current, "A value was expected here."),
        };
    }

    private ParsingEvent Advance()
    {
        _parser.MoveNext();
        return _parser.Current!;
    }

    private ScalarNode ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var (line, column) = Place(scalar);
        var isPlain = scalar.Style == ScalarStyle.Plain && !IsTextTag(scalar);
        return new ScalarNode(line, column, scalar.Value, isPlain ? ScalarForm.Plain : ScalarForm.Quoted);
    }

    private List<SourceNode> ReadItems(int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<SourceNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return items;
    }

    private List<KeyValuePair<ScalarNode, SourceNode>> ReadEntries(int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<ScalarNode, SourceNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not ScalarNode key)
                throw Refuse(_parser.Current!, "The name of a field must be a word.");
            entries.Add(new(key, ReadNode(depth + 1)));
        }

        return entries;
    }

    private static bool IsTextTag(NodeEvent node) =>
        !node.Tag.IsEmpty && node.Tag.Value is "!" or "tag:yaml.org,2002:str";

    private static (int Line, int Column) Place(ParsingEvent e) => ((int)e.Start.Line, (int)e.Start.Column);

    private RequirementException Refuse(ParsingEvent e, string problem)
    {
        var (line, column) = Place(e);
        return new RequirementException(RequirementErrors.Syntax, _file, line, column, problem);
    }
}
