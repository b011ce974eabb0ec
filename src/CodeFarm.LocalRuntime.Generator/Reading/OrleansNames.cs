namespace CodeFarm.LocalRuntime.Generator.Reading;

/// <summary>Full names of the types that grain code is recognized by.</summary>
internal static class OrleansNames
{
    public const string Addressable = "Orleans.Runtime.IAddressable";
    public const string GrainWithStringKey = "Orleans.IGrainWithStringKey";
    public const string GrainBase = "Orleans.IGrainBase";
    public const string GenerateSerializer = "Orleans.GenerateSerializerAttribute";
    public const string Immutable = "Orleans.ImmutableAttribute";
    public const string Alias = "Orleans.AliasAttribute";
    public const string Id = "Orleans.IdAttribute";
    public const string OneWay = "Orleans.Concurrency.OneWayAttribute";
    public const string ReadOnly = "Orleans.Concurrency.ReadOnlyAttribute";
    public const string AlwaysInterleave = "Orleans.Concurrency.AlwaysInterleaveAttribute";
}
