namespace CodeFarm.Contracts.Functions;

/// <summary>The codes of <see cref="FunctionException"/>; they never change.</summary>
public static class FunctionErrors
{
    /// <summary>No version of that function was deployed.</summary>
    public const string NotFound = "function.not-found";

    /// <summary>An argument does not fit the signature.</summary>
    public const string Argument = "function.argument";

    /// <summary>The function threw, or exceeded its limits.</summary>
    public const string Failed = "function.failed";
}
