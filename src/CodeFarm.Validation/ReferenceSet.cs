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
        "System.Collections.Concurrent",
        "System.Collections.Immutable",
        "System.Linq",
        "System.Memory",
        "System.Net.Primitives",
        "System.ObjectModel",
        "System.Private.Uri",
        "System.Runtime.Numerics",
        "System.Security.Cryptography",
        "System.Text.Encodings.Web",
        "System.Text.Json",
        "System.Text.RegularExpressions",
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load()
    {
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator)
            .ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
        // What the farm grants, where it is declared: the policy says whether it is.
        var granted = MetadataReference.CreateFromFile(typeof(Capabilities.Granted).Assembly.Location);
        return [granted, .. Names.Select(name => MetadataReference.CreateFromFile(
            trusted[name].FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"{name} is not on disk, so nothing can be compiled against it. Publish the application as a folder, not as one file that contains the runtime.")))];
    }
}
