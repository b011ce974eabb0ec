namespace CodeFarm.Validation;

/// <summary>The stable codes of a source that harmed the compiler. The process that compiled it is gone.</summary>
public static class CompilerCodes
{
    /// <summary>It took longer than a source may.</summary>
    public const string Deadline = "compiler.deadline";

    /// <summary>It took more memory than the compiler may have.</summary>
    public const string Memory = "compiler.memory";

    /// <summary>The compiler failed, or its process ended: the stack overflowed, for instance.</summary>
    public const string Crashed = "compiler.crashed";

    /// <summary>It is longer than a request may be.</summary>
    public const string Length = "compiler.length";

    /// <summary>The process wrote what no honest compiler writes.</summary>
    public const string Protocol = "compiler.protocol";
}
