namespace CodeFarm.Fidelity.Tests.Comparison;

/// <summary>
/// Every difference that is meant, with its reason. An entry that no longer differs fails a test, so that the lists stay
/// short.
/// </summary>
internal static class KnownDifferences
{
    private const string GeneratedCode =
        "Only generated code calls it, and it differs between the runtimes as that code does; hidden from completion.";

    private const string MadeByTheRuntime = "Only the runtime implements them; others call them.";

    /// <summary>Facts of the slice that Orleans does not have: the type, the beginning of the line, the reason.</summary>
    public static readonly IReadOnlyList<(string Type, string Start, string Reason)> Extra =
    [
        ("Orleans.Runtime.GrainReference", "protected GrainReference(", GeneratedCode),
        ("Orleans.Runtime.GrainReference", "protected System.Threading.Tasks.ValueTask SendAsync(", GeneratedCode),
        ("Orleans.Runtime.GrainReference", "protected System.Threading.Tasks.ValueTask<TResult> SendAsync<TResult>(", GeneratedCode),
        ("Orleans.Runtime.GrainReference", "protected System.Collections.Generic.IAsyncEnumerable<TElement> Enumerate<TElement>(",
            GeneratedCode),
        ("Orleans.ImplicitStreamSubscriptionAttribute", "public ImplicitStreamSubscriptionAttribute(string streamNamespace)",
            "Orleans adds an optional parameter for a mapper of stream ids, which the slice leaves out: a stream's key is the "
            + "grain's key. What compiles with one parameter compiles with both."),
    ];

    /// <summary>Types that lack members which an implementer would need: the type, the reason.</summary>
    public static readonly IReadOnlyList<(string Type, string Reason)> Incomplete =
    [
        ("Orleans.IGrainCallContext", MadeByTheRuntime),
        ("Orleans.IGrainFactory", MadeByTheRuntime),
        ("Orleans.IIncomingGrainCallContext", MadeByTheRuntime),
        ("Orleans.Runtime.IGrainContext", MadeByTheRuntime),
        ("Orleans.Runtime.ILocalSiloDetails", MadeByTheRuntime),
        ("Orleans.Runtime.Placement.IPlacementContext", MadeByTheRuntime),
        ("Orleans.Streams.Core.IStreamSubscriptionHandleFactory", MadeByTheRuntime),
        ("Orleans.Streams.IAsyncStream`1", MadeByTheRuntime),
        ("Orleans.Streams.StreamSubscriptionHandle`1", MadeByTheRuntime),
    ];

    public static bool IsExtra(Difference difference) =>
        difference.Kind == DifferenceKind.Extra && Extra.Any(entry => IsEntry(entry, difference));

    public static bool IsEntry((string Type, string Start, string Reason) entry, Difference difference) =>
        entry.Type == difference.Type && difference.Fact.StartsWith(entry.Start, StringComparison.Ordinal);

    public static bool IsIncomplete(Difference difference) =>
        difference.Kind == DifferenceKind.Missing && Incomplete.Any(entry => entry.Type == difference.Type);

    public static bool Allow(Difference difference) => IsExtra(difference) || IsIncomplete(difference);
}
