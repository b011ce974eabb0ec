using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CodeFarm.LanguageModels.Prompts;

/// <summary>A text with names in braces. All are replaced at once, so a value that holds such a name stays as it is.</summary>
internal sealed partial class PromptTemplate
{
    private static readonly FrozenDictionary<string, PromptTemplate> Loaded =
        new[] { "system", "write", "again", "repair-compile", "repair-examples" }
            .ToFrozenDictionary(static name => name, static name => new PromptTemplate(Load(name)), StringComparer.Ordinal);

    private readonly string _text;

    private PromptTemplate(string text) => _text = text;

    /// <summary>The text of Prompts/NAME.txt.</summary>
    public static PromptTemplate Of(string name) => Loaded[name];

    /// <exception cref="KeyNotFoundException">A name in the text has no value.</exception>
    public string Fill(params IEnumerable<(string Name, string Value)> values)
    {
        var byName = values.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal);
        return Placeholder().Replace(_text, match => byName[match.Groups[1].Value]);
    }

    private static string Load(string name)
    {
        using var stream = typeof(PromptTemplate).Assembly.GetManifestResourceStream($"{name}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
