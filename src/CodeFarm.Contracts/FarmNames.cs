namespace CodeFarm.Contracts;

/// <summary>Names that both runtimes, every silo and every client must agree on. Changing one orphans what is stored.</summary>
public static class FarmNames
{
    /// <summary>The stream provider of the pipeline.</summary>
    public const string Streams = "farm";

    /// <summary>The stream namespaces of the pipeline, in its order; the key of a stream is the task's id.</summary>
    public const string InterpretStream = "interpret";

    /// <inheritdoc cref="InterpretStream"/>
    public const string GenerateStream = "generate";

    /// <inheritdoc cref="InterpretStream"/>
    public const string ValidateStream = "validate";

    /// <inheritdoc cref="InterpretStream"/>
    public const string TestStream = "test";

    /// <inheritdoc cref="InterpretStream"/>
    public const string DeployStream = "deploy";

    /// <inheritdoc cref="InterpretStream"/>
    public const string FeedbackStream = "feedback";

    /// <summary>The stream namespace of versions that a changed policy refuses; the key of a stream is the task that grew the version.</summary>
    public const string RefusedStream = "refused";

    /// <summary>The key of those grains of which a farm has one: the board of tasks, the registry, the dead letters.</summary>
    public const string Farm = "farm";
}
