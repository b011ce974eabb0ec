namespace CodeFarm.Contracts;

/// <summary>Names that both runtimes, every silo and every client must agree on. Changing one orphans what is stored.</summary>
public static class FarmNames
{
    /// <summary>The stream provider of the pipeline.</summary>
    public const string Streams = "farm";

    /// <summary>The stream namespaces of the pipeline, in its order; the key of a stream is the task's id.</summary>
    public const string GenerateStream = "generate";

    /// <inheritdoc cref="GenerateStream"/>
    public const string ValidateStream = "validate";

    /// <inheritdoc cref="GenerateStream"/>
    public const string TestStream = "test";

    /// <inheritdoc cref="GenerateStream"/>
    public const string DeployStream = "deploy";

    /// <inheritdoc cref="GenerateStream"/>
    public const string FeedbackStream = "feedback";

    /// <summary>The key of the one board of open tasks.</summary>
    public const string Board = "farm";
}
