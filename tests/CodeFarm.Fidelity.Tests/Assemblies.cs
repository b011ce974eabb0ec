using System.Reflection;
using CodeFarm.Fidelity.Tests.Comparison;
using CodeFarm.Fidelity.Tests.Rendering;

namespace CodeFarm.Fidelity.Tests;

/// <summary>What is compared: the slice, and the package of Orleans that defines most of it.</summary>
internal static class Assemblies
{
    public const string ListingFile = "orleans-10.4-other-assemblies.txt";

    private const string PackageAssembly = "Orleans.Core.Abstractions";
    private const string OrleansNamespace = "Orleans";

    private static readonly Lazy<IReadOnlyDictionary<string, ApiType>> LazySlice =
        new(() => ApiReader.Read(Path.Combine(AppContext.BaseDirectory, "CodeFarm.LocalRuntime.dll"), OrleansNamespace));

    private static readonly Lazy<IReadOnlyDictionary<string, ApiType>> LazyPackage =
        new(() => ApiReader.Read(Metadata("OrleansAbstractions"), OrleansNamespace));

    private static readonly Lazy<IReadOnlyDictionary<string, (string Assembly, ApiType Type)>> LazyListed =
        new(() => Listing.Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, ListingFile))));

    /// <summary>The public types of CodeFarm.LocalRuntime in the namespaces of Orleans.</summary>
    public static IReadOnlyDictionary<string, ApiType> Slice => LazySlice.Value;

    /// <summary>The public types of Microsoft.Orleans.Core.Abstractions.</summary>
    public static IReadOnlyDictionary<string, ApiType> Package => LazyPackage.Value;

    /// <summary>The types of the slice that other assemblies of Orleans define, listed by hand.</summary>
    public static IReadOnlyDictionary<string, (string Assembly, ApiType Type)> Listed => LazyListed.Value;

    /// <summary>What Orleans says of a type of the slice; null where it is not known to have it.</summary>
    public static ApiType? Theirs(string id) =>
        Package.TryGetValue(id, out var type) ? type : Listed.TryGetValue(id, out var listed) ? listed.Type : null;

    /// <summary>The assembly of Orleans that defines a type of the slice.</summary>
    public static string Home(string id) => Package.ContainsKey(id) ? PackageAssembly : Listed[id].Assembly;

    public static string RepositoryRoot => Metadata("RepositoryRoot");

    private static string Metadata(string key) => typeof(Assemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
