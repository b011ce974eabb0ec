namespace CodeFarm.Compilation.Protocol;

/// <summary>What a worker is asked to do; the first byte of a frame to it, after the greeting.</summary>
internal enum CompilerTask : byte
{
    /// <summary>Compile one source.</summary>
    Compile = 1,

    /// <summary>Make the mutants of one source and compile them together.</summary>
    Mutate = 2,

    /// <summary>Read the constants of one source.</summary>
    ReadConstants = 3,

    /// <summary>Look whether each text is an expression.</summary>
    CheckExpressions = 4,

    /// <summary>Find the lines of one source that the policy refuses of its assembly.</summary>
    Recheck = 5,
}
