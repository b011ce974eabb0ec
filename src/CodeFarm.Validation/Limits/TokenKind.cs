namespace CodeFarm.Validation.Limits;

/// <summary>What a token is, as far as limits ask.</summary>
internal enum TokenKind
{
    /// <summary>An identifier or a keyword.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A character, or a text between its quotes and holes.</summary>
    Text,

    /// <summary>A bracket that opens, or a hole of an interpolated text.</summary>
    Open,

    /// <summary>A bracket that closes, or the end of a hole.</summary>
    Close,

    /// <summary>A comma or a semicolon.</summary>
    Separator,

    /// <summary>An arrow of a lambda, an expression body or an arm of a switch.</summary>
    Arrow,

    /// <summary>A less-than sign, which may begin type arguments.</summary>
    Less,

    /// <summary>A greater-than sign, which may end them.</summary>
    Greater,

    /// <summary>A dot between names.</summary>
    Dot,

    /// <summary>Any other sign.</summary>
    Operator,
}
