namespace Orleans.Runtime.MembershipService.SiloMetadata;

/// <summary>The metadata of every silo, at hand without a call.</summary>
public interface ISiloMetadataCache
{
    /// <summary>The metadata of that silo; <see cref="SiloMetadata.Empty"/> where it is not known.</summary>
    SiloMetadata GetSiloMetadata(SiloAddress siloAddress);
}
