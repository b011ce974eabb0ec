using System.Text;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Fills the placeholders of a template.</summary>
internal static class TemplateWriter
{
    /// <param name="text">Template or variant text.</param>
    /// <param name="template">The template it belongs to: precedence and associativity of an operator.</param>
    /// <param name="arguments">The arguments.</param>
    public static string Fill(string text, CSharpTemplate template, IReadOnlyList<Fragment> arguments)
    {
        var filled = new StringBuilder();
        var position = 0;
        while (text.IndexOf('{', position) is var start && start >= 0)
        {
            // A brace of the text itself, as of an initialiser.
            if (!char.IsAsciiDigit(text[start + 1]))
            {
                filled.Append(text, position, start + 1 - position);
                position = start + 1;
                continue;
            }

            var argument = text[start + 1] - '0';
            filled.Append(text, position, start - position)
                .Append(arguments[argument].At(Needed(text, start, template, argument, arguments)));
            position = start + 3;
        }

        return filled.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>How tightly the argument must bind at a placeholder.</summary>
    private static Precedence Needed(
        string text, int start, CSharpTemplate template, int argument, IReadOnlyList<Fragment> arguments)
    {
        var end = start + 3;
        if (end < text.Length && text[end] is '.' or '[')
            return Precedence.Primary;
        if (start > 0 && text[start - 1] is '.' or '^' or '!' or ')')
            return Precedence.Unary;
        if (template.OperandPrecedence is { } operand)
            return argument == 0 ? operand : operand + 1;
        // Only an operator's own operands stand at the very ends of its text.
        if (template.Precedence == Precedence.Primary || (start > 0 && end < text.Length))
            return Precedence.Any;
        // a * (b * c) may lose its parentheses, a * (b / c) may not, although both operators bind equally.
        var isSameOperator = template.IsAssociative && ReferenceEquals(arguments[argument].Template, template);
        return argument == 0 || isSameOperator ? template.Precedence : template.Precedence + 1;
    }
}
