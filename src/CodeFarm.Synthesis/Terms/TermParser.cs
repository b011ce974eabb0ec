using System.Globalization;
using System.Text.Json;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Terms;

/// <summary>Reads what <see cref="TermNotation"/> writes, and checks every type.</summary>
/// <param name="text">The text; it may come from a file that anyone has edited.</param>
/// <param name="library">The components that it may name.</param>
internal sealed class TermParser(string text, ComponentLibrary library)
{
    /// <summary>Deepest nesting; a deeper one is nothing that a search finds, and would exhaust the stack.</summary>
    private const int DeepestNesting = 200;

    private const int CostOfConstant = 2;

    private int _position;
    private int _depth;

    /// <exception cref="FormatException">The text is not a program over the library; the message says where and why.</exception>
    public static Term Parse(string text, ComponentLibrary library)
    {
        var parser = new TermParser(text, library);
        var term = parser.ParseTerm(expected: null);
        parser.SkipSpace();
        return parser._position == text.Length ? term : throw parser.Error("the end of the program was expected");
    }

    private Term ParseTerm(Type? expected)
    {
        SkipSpace();
        if (_position >= text.Length) throw Error("a term was expected");
        if (text[_position] == '"') return Term.OfConstant(ParseText(), CostOfConstant);
        if (text[_position] != '(') return ParseAtom();
        if (++_depth > DeepestNesting) throw Error($"terms are nested more than {DeepestNesting} deep");
        _position++;
        var head = Atom();
        var term = head switch
        {
            TermNotation.Lambda => ParseLambda(expected),
            TermNotation.Choice => ParseChoice(),
            TermNotation.OtherConstant => ParseConstant(),
            _ => ParseCall(head),
        };
        Expect(')');
        _depth--;
        return term;
    }

    private Term ParseLambda(Type? expected) => expected is not null && ValueTypes.IsFunction(expected)
        ? Term.OfLambda(Typed(ParseTerm(null), expected.GetGenericArguments()[^1]), expected)
        : throw Error("a lambda stands where a value was expected");

    private Term ParseChoice()
    {
        var condition = Typed(ParseTerm(null), typeof(bool));
        var then = ParseTerm(null);
        return Term.OfConditional(condition, then, Typed(ParseTerm(null), then.Type), cost: 3);
    }

    private Term ParseConstant()
    {
        var type = ParseType(Atom());
        SkipSpace();
        try
        {
            var value = JsonSerializer.Deserialize(ParseText(), ValueTypes.EngineTypeOf(type), TermNotation.Json);
            return Term.OfConstant(value ?? throw Error("a constant is null"), CostOfConstant);
        }
        catch (JsonException exception)
        {
            throw Error($"a constant is not JSON of its type: {exception.Message}");
        }
    }

    private Term ParseCall(string key)
    {
        var component = library.Find(key) ?? Known.Find(key) ?? throw Error($"the library has no component {key}");
        var children = new Term[component.Parameters.Count];
        for (var index = 0; index < children.Length; index++)
            children[index] = Typed(ParseTerm(component.Parameters[index]), component.Parameters[index]);
        return Term.OfCall(component, children);
    }

    private Term ParseAtom()
    {
        var atom = Atom();
        if (atom is ['$' or '#', ..])
        {
            var colon = atom.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !int.TryParse(atom.AsSpan(1, colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                throw Error($"'{atom}' is not a parameter such as $0:int");
            var type = ParseType(atom[(colon + 1)..]);
            return atom[0] == '$' ? Term.OfParameter(index, type, cost: 1) : Term.OfElement(type, index);
        }

        return Term.OfConstant(Literal(atom) ?? throw Error($"'{atom}' is neither a literal nor a parameter"), CostOfConstant);
    }

    private static object? Literal(string atom)
    {
        if (atom is "true" or "false") return atom == "true";
        if (int.TryParse(atom, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (atom is [.. var digits, 'L'] && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)) return big;
        return double.TryParse(atom, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null;
    }

    private Type ParseType(string notation)
    {
        try
        {
            return TypeNotation.Parse(notation);
        }
        catch (FormatException exception)
        {
            throw Error(exception.Message);
        }
    }

    private Term Typed(Term term, Type type) => term.Type == type
        ? term
        : throw Error($"a term of type {TypeNotation.Of(term.Type)} stands where {TypeNotation.Of(type)} was expected");

    private string ParseText()
    {
        var start = _position;
        if (_position >= text.Length || text[_position] != '"') throw Error("a quoted text was expected");
        for (_position++; _position < text.Length && text[_position] != '"'; _position++)
        {
            if (text[_position] == '\\') _position++;
        }

        if (_position >= text.Length) throw Error("a quoted text has no end");
        _position++;
        try
        {
            return JsonSerializer.Deserialize<string>(text.AsSpan(start, _position - start))!;
        }
        catch (JsonException exception)
        {
            throw Error($"a quoted text is not a JSON string: {exception.Message}");
        }
    }

    private string Atom()
    {
        SkipSpace();
        var start = _position;
        while (_position < text.Length && text[_position] is not ('(' or ')' or '"') && !char.IsWhiteSpace(text[_position]))
            _position++;
        return _position > start ? text[start.._position] : throw Error("a word was expected");
    }

    private void Expect(char character)
    {
        SkipSpace();
        if (_position >= text.Length || text[_position] != character) throw Error($"'{character}' was expected");
        _position++;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    private FormatException Error(string problem) => new($"Program, character {_position + 1}: {problem}.");
}
