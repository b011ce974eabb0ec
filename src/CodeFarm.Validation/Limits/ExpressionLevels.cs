namespace CodeFarm.Validation.Limits;

/// <summary>What is open while tokens go by: brackets, and in each of them the operators and arrows of the present expression.</summary>
internal sealed class ExpressionLevels
{
    private readonly Stack<(int Operators, int Arrows)> _outer = new();
    private int _operators;
    private int _arrows;
    private int _allArrows;
    private int _run;
    private int _typeArguments;
    private TokenKind _last = TokenKind.Separator;

    /// <returns>The limit that is broken with this token, else null.</returns>
    public BrokenLimit? Add(TokenKind token)
    {
        var isSign = token is TokenKind.Operator or TokenKind.Less or TokenKind.Greater;
        _run = isSign ? _run + 1 : 0;
        Follow(token);
        _last = token;
        return _outer.Count > LexicalLimits.MaxNesting
                ? Nested($"Brackets are nested more than {LexicalLimits.MaxNesting} deep", "Split the function up")
            : _run > LexicalLimits.MaxOperatorRun
                ? new("limit.operators", $"More than {LexicalLimits.MaxOperatorRun} operators follow each other", "Write what they come to")
            : _operators > LexicalLimits.MaxOperators
                ? new("limit.operators", $"One expression has more than {LexicalLimits.MaxOperators} operators", "Use a loop or a list")
            : _typeArguments > LexicalLimits.MaxTypeArguments
                ? Nested($"Type arguments are nested more than {LexicalLimits.MaxTypeArguments} deep", "Introduce a record for the inner ones")
            : _allArrows > LexicalLimits.MaxArrows
                ? Nested($"Lambdas are nested more than {LexicalLimits.MaxArrows} deep", "Name the inner ones as local functions")
            : null;
    }

    private void Follow(TokenKind token)
    {
        switch (token)
        {
            case TokenKind.Open:
                _outer.Push((_operators, _arrows));
                (_operators, _arrows, _typeArguments) = (0, 0, 0);
                break;
            case TokenKind.Close:
                _allArrows -= _arrows;
                (_operators, _arrows) = _outer.TryPop(out var outer) ? outer : (0, 0);
                _typeArguments = 0;
                break;
            case TokenKind.Separator:
                _allArrows -= _arrows;
                _arrows = 0;
                // A comma may stand between type arguments.
                _operators = 0;
                break;
            case TokenKind.Arrow:
                _arrows++;
                _allArrows++;
                (_operators, _typeArguments) = (0, 0);
                break;
            case TokenKind.Less when _last == TokenKind.Word:
                _typeArguments++;
                break;
            case TokenKind.Greater when _typeArguments > 0:
                _typeArguments--;
                break;
            case TokenKind.Operator or TokenKind.Less or TokenKind.Greater:
                _typeArguments = 0;
                _operators++;
                break;
            case TokenKind.Number or TokenKind.Text:
                _typeArguments = 0;
                break;
        }
    }

    private static BrokenLimit Nested(string what, string advice) => new("limit.nesting", what, advice);
}
