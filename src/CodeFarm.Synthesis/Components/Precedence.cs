namespace CodeFarm.Synthesis;

/// <summary>How tightly a C# expression binds, the loosest first; it decides where parentheses are needed.</summary>
public enum Precedence
{
    /// <summary>Anything that may stand between commas.</summary>
    Any,

    /// <summary><c>a ? b : c</c></summary>
    Conditional,

    /// <summary><c>a || b</c></summary>
    Or,

    /// <summary><c>a &amp;&amp; b</c></summary>
    And,

    /// <summary><c>a == b</c></summary>
    Equality,

    /// <summary><c>a &lt; b</c></summary>
    Relational,

    /// <summary><c>a + b</c></summary>
    Additive,

    /// <summary><c>a * b</c></summary>
    Multiplicative,

    /// <summary><c>-a</c>, <c>!a</c>, a cast</summary>
    Unary,

    /// <summary>A name, a literal, a call, an element access</summary>
    Primary,
}
