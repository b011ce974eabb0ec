namespace CodeFarm.Runtime.Tests.State;

[GenerateSerializer, Immutable, Alias("tests.state-view")]
public sealed record StateView(
    [property: Id(0)] string Value, [property: Id(1)] bool RecordExists, [property: Id(2)] string? Etag);
