using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeFarm.Validation;

/// <summary>
/// The libraries that a candidate is compiled against: few, so that compiling is quick and that what is not there cannot
/// be named. They are those of the running runtime, which is also the one that runs the function.
/// </summary>
internal static class ReferenceSet
{
    private static readonly string[] Names =
    [
        "System.Private.CoreLib",
        "System.Runtime",
        "System.Collections",
        "System.Linq",
        "System.Text.RegularExpressions",
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load()
    {
        // A single-file application has no list of trusted assemblies; its runtime's folder is the next best place.
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
        var folder = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        return [.. Names.Select(name => MetadataReference.CreateFromFile(
            trusted[name].FirstOrDefault() ?? Path.Combine(folder, name + ".dll")))];
    }
}
