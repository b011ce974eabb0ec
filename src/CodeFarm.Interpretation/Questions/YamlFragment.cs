using System.Text;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Writes parts of requirement files. Values are JSON, which YAML reads as it is.</summary>
internal sealed class YamlFragment
{
    private readonly StringBuilder _text = new();

    public YamlFragment Comment(string text)
    {
        _text.Append("# ").Append(text).Append('\n');
        return this;
    }

    public YamlFragment Description(string text)
    {
        _text.Append("description: ").Append(Quoted(text)).Append('\n');
        return this;
    }

    public YamlFragment Parameters(IEnumerable<FarmParameter> parameters)
    {
        _text.Append("params:\n");
        foreach (var parameter in parameters)
            _text.Append("  ").Append(parameter.Name).Append(": ").Append(parameter.Type).Append('\n');
        return this;
    }

    public YamlFragment Returns(FarmType type)
    {
        _text.Append("returns: ").Append(type).Append('\n');
        return this;
    }

    public YamlFragment Examples(IEnumerable<(IReadOnlyList<string> InputsJson, string OutputJson)> examples, string comment)
    {
        _text.Append("examples:   # ").Append(comment).Append('\n');
        foreach (var (inputs, output) in examples)
            _text.Append("  - in: [").AppendJoin(", ", inputs).Append("]\n    out: ").Append(output).Append('\n');
        return this;
    }

    public YamlFragment Uses(IEnumerable<string> names)
    {
        _text.Append("uses: [").AppendJoin(", ", names).Append("]\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Quoted(string text) => FarmValue.Write(text, FarmType.String);
}
