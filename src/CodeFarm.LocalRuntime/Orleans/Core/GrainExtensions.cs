using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity and references of anything that can be addressed.</summary>
public static class GrainExtensions
{
    /// <summary>The key of a grain that is named by a string.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();

    /// <summary>The id of a grain or of a reference to one.</summary>
    /// <exception cref="ArgumentException"><paramref name="grain"/> is neither.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase instance => instance.GrainContext.GrainId,
        null => throw new ArgumentNullException(nameof(grain)),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>A reference of the wanted interface to the same grain.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        var reference = grain as GrainReference ?? ((IGrainBase)grain).GrainContext.GrainReference;
        return (TGrainInterface)reference.Cast(typeof(TGrainInterface));
    }
}
