using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>An immutable version of a function, with the evidence for it.</summary>
/// <param name="TaskId">The task that grew it.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Source">The C# source.</param>
/// <param name="Assembly">What the source compiles to.</param>
/// <param name="Evidence">What was tested, for people.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.function-version")]
public sealed record FunctionVersion(
    [property: Id(0)] string TaskId,
    [property: Id(1)] string Signature,
    [property: Id(2)] string Source,
    [property: Id(3)] ImmutableArray<byte> Assembly,
    [property: Id(4)] string Evidence);
