using CodeFarm.Broth;

namespace CodeFarm.Validation.Limits;

/// <summary>
/// Refuses, before anything is parsed, sources that are cheap to write and expensive to compile, as far as their tokens tell. One
/// pass without recursion, about a millisecond for the longest source. A function that a person would read has none of this.
/// </summary>
public static class LexicalLimits
{
    /// <summary>UTF-16 units of a source.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>UTF-16 units of one line.</summary>
    public const int MaxLineLength = 16 * 1024;

    /// <summary>UTF-16 units of one text literal.</summary>
    public const int MaxTextLength = 8 * 1024;

    /// <summary>UTF-16 units of one number: the longest double has 309 digits.</summary>
    public const int MaxNumberLength = 400;

    /// <summary>UTF-16 units of one name.</summary>
    public const int MaxNameLength = 512;

    /// <summary>Tokens of a source.</summary>
    public const int MaxTokens = 20_000;

    /// <summary>Brackets of all kinds that are open at a time.</summary>
    public const int MaxNesting = 128;

    /// <summary>Operators of one expression.</summary>
    public const int MaxOperators = 500;

    /// <summary>Operators that follow each other with nothing between.</summary>
    public const int MaxOperatorRun = 16;

    /// <summary>Type arguments within type arguments.</summary>
    public const int MaxTypeArguments = 16;

    /// <summary>Lambdas, expression bodies and arms of a switch within each other.</summary>
    public const int MaxArrows = 16;

    /// <returns>Null when the source is within the limits, else the first that it breaks, with place, value and limit.</returns>
    public static CandidateDiagnostic? Check(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Length > MaxLength)
            return new("limit.length", CandidateSeverity.Error, $"The source has {source.Length} characters and may have {MaxLength}. Write less code.", 1, 1, "");
        return CheckLines(source) ?? CheckTokens(source);
    }

    private static CandidateDiagnostic? CheckLines(string source)
    {
        var start = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (char.IsSurrogate(source[i]))
            {
                if (i + 1 >= source.Length || !char.IsSurrogatePair(source[i], source[i + 1]))
                    return At(source, i, "limit.encoding", "Half of a surrogate pair stands here", "Write the whole character");
                i++;
            }

            if (source[i] is '\n' or '\r')
                start = i + 1;
            else if (i - start >= MaxLineLength)
                return At(source, start, "limit.line", $"The line has more than {MaxLineLength} characters", "Break it");
        }

        return null;
    }

    private static CandidateDiagnostic? CheckTokens(string source)
    {
        var tokens = new TokenScanner(source);
        var levels = new ExpressionLevels();
        for (var count = 1; tokens.Read(); count++)
        {
            if (count > MaxTokens)
                return At(source, tokens.Start, "limit.tokens", $"The source has more than {MaxTokens} tokens", "Write less code");
            var (most, what) = tokens.Kind switch
            {
                TokenKind.Text => (MaxTextLength, "text"),
                TokenKind.Number => (MaxNumberLength, "number"),
                TokenKind.Word => (MaxNameLength, "name"),
                _ => (MaxLength, ""),
            };
            if (tokens.Length > most)
                return At(source, tokens.Start, "limit.literal", $"The {what} has {tokens.Length} characters and may have {most}", "Shorten it");
            if (levels.Add(tokens.Kind) is { } broken)
                return At(source, tokens.Start, broken.Code, broken.What, broken.Advice);
        }

        return null;
    }

    private static CandidateDiagnostic At(string source, int position, string code, string what, string advice)
    {
        var before = source.AsSpan(0, position);
        var start = before.LastIndexOfAny('\n', '\r') + 1;
        var length = source.AsSpan(start).IndexOfAny('\n', '\r');
        var text = source.AsSpan(start, Math.Min(length < 0 ? source.Length - start : length, 2 * DiagnosticFactory.MaxSourceLine)).Trim();
        var line = before.Count('\n') + 1;
        return new(
            code, CandidateSeverity.Error, $"{what}. {advice}.", line, position - start + 1,
            Excerpt.Of(text.ToString(), DiagnosticFactory.MaxSourceLine));
    }
}
