using System.Globalization;
using System.Text;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// Reads values that people write in descriptions, in the notation of C#, JSON or Python: <c>[1, 2]</c>, <c>(1, 2)</c>,
/// <c>'a'</c>, <c>"a"</c>, <c>True</c>, <c>{"a": 1}</c>, <c>None</c>. What it cannot read as the wanted type, it leaves.
/// </summary>
internal sealed class LiteralReader(string text)
{
    private const string Opening = "[({";
    private const string Closing = "])}";

    /// <summary>Where it reads next.</summary>
    public int Position { get; set; }

    /// <summary>What comes next on this line; '\0' at the end of the text.</summary>
    public char Next => Position < text.Length ? text[Position] : '\0';

    /// <summary>Passes over blanks, and over ends of lines where told.</summary>
    public void SkipSpace(bool alsoLines = false)
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]) && (alsoLines || text[Position] != '\n'))
            Position++;
    }

    /// <summary>Passes over a word or symbol if it comes next, whatever the case of its letters.</summary>
    public bool TrySkip(string expected)
    {
        if (string.Compare(text, Position, expected, 0, expected.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        var end = Position + expected.Length;
        if (char.IsLetter(expected[^1]) && end < text.Length && char.IsLetterOrDigit(text[end])) return false;
        Position = end;
        return true;
    }

    /// <summary>The next value, as an input or output of an example has it; false where none of this type comes next.</summary>
    public bool TryRead(Type type, out object? value)
    {
        SkipSpace(alsoLines: true);
        value = null;
        if (ValueTypes.NullableOf(type) is { } content)
            return TrySkip("null") || TrySkip("None") || TryRead(content, out value);
        if (ValueTypes.ElementOf(type) is { } element) return TryReadList(element, out value);
        if (ValueTypes.MapKeyOf(type) is { } key) return TryReadMap(type, key, out value);
        if (ValueTypes.TupleItemsOf(type) is { } items) return TryReadTuple(type, items, out value);
        if (type == typeof(string)) return TryReadText(out value);
        if (type == typeof(char))
        {
            if (!TryReadText(out value) || value is not string { Length: 1 } letter) return false;
            value = letter[0];
            return true;
        }

        if (type == typeof(bool))
        {
            var holds = TrySkip("true");
            value = holds;
            return holds || TrySkip("false");
        }

        return TryReadNumber(type, out value);
    }

    private bool TryReadNumber(Type type, out object? value)
    {
        var end = Position;
        if (end < text.Length && text[end] is '-' or '+') end++;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        var number = text.AsSpan(Position, end - Position);
        value = null;
        if (end < text.Length && (char.IsLetter(text[end]) || text[end] is '_')) return false;
        if (type == typeof(int) && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) value = whole;
        if (type == typeof(long) && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)) value = large;
        if (type == typeof(double) && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)) value = real;
        if (value is not null) Position = end;
        return value is not null;
    }

    private bool TryReadText(out object? value)
    {
        value = null;
        var quote = Next;
        if (quote is not ('"' or '\'')) return false;
        var content = new StringBuilder();
        for (var index = Position + 1; index < text.Length; index++)
        {
            if (text[index] == quote)
            {
                Position = index + 1;
                value = content.ToString();
                return true;
            }

            if (text[index] == '\\' && index + 1 < text.Length)
                content.Append(text[++index] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', var other => other });
            else
                content.Append(text[index]);
        }

        return false;
    }

    private bool TryReadList(Type element, out object? value)
    {
        value = null;
        SkipNew();
        if (Opening.IndexOf(Next, StringComparison.Ordinal) is not (>= 0 and var form) || Next == '\0') return false;
        Position++;
        var items = new List<object?>();
        while (!TryClose(Closing[form], items.Count))
        {
            if (!TryRead(element, out var item)) return false;
            items.Add(item);
        }

        var list = Array.CreateInstance(element, items.Count);
        for (var index = 0; index < items.Count; index++)
            list.SetValue(items[index], index);
        value = list;
        return true;
    }

    private bool TryReadMap(Type type, Type key, out object? value)
    {
        value = null;
        if (Next != '{') return false;
        Position++;
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        while (!TryClose('}', map.Count))
        {
            if (!TryRead(key, out var name) || map.Contains(name!)) return false;
            SkipSpace(alsoLines: true);
            if (!TrySkip(":") || !TryRead(ValueTypes.MapValueOf(type)!, out var entry)) return false;
            map.Add(name!, entry);
        }

        value = map;
        return true;
    }

    private bool TryReadTuple(Type type, Type[] items, out object? value)
    {
        value = null;
        if (Next is not ('(' or '[')) return false;
        var closing = Closing[Opening.IndexOf(Next, StringComparison.Ordinal)];
        Position++;
        var read = new object?[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (index > 0)
            {
                SkipSpace(alsoLines: true);
                if (!TrySkip(",")) return false;
            }

            if (!TryRead(items[index], out read[index])) return false;
        }

        SkipSpace(alsoLines: true);
        if (!TrySkip(closing.ToString())) return false;
        value = Activator.CreateInstance(type, read);
        return true;
    }

    /// <summary>Whether a list ends here; otherwise passes over the comma before its next item.</summary>
    private bool TryClose(char closing, int count)
    {
        SkipSpace(alsoLines: true);
        if (TrySkip(closing.ToString())) return true;
        // An item that is missing is found out by the one who reads it.
        if (count > 0 && !TrySkip(",")) Position = text.Length;
        SkipSpace(alsoLines: true);
        return TrySkip(closing.ToString());
    }

    /// <summary>Passes over <c>new[]</c>, <c>new int[]</c> and <c>new List&lt;int&gt;</c>.</summary>
    private void SkipNew()
    {
        if (!TrySkip("new")) return;
        while (Position < text.Length && text[Position] is not '{')
            Position++;
    }
}
