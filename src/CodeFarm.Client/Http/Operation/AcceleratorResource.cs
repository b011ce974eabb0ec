using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>An accelerator of a silo and how busy it is.</summary>
/// <param name="Kind">cuda or rocm; unknown from a silo that does not tell.</param>
/// <param name="Model">Its name.</param>
/// <param name="MemoryGb">Its memory in GB.</param>
/// <param name="Teraflops">Single precision, by the vendor's sheet.</param>
/// <param name="FreeMemoryGb">Memory that no loaded model holds, in GB.</param>
/// <param name="QueuedWork">Pieces of work that run or wait.</param>
/// <param name="LoadedModels">Models that it holds in memory.</param>
public sealed record AcceleratorResource(
    string Kind, string Model, int MemoryGb, double Teraflops, double FreeMemoryGb, int QueuedWork, ImmutableArray<string> LoadedModels);
