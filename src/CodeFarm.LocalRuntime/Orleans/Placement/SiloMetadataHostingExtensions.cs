using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace Orleans.Runtime.MembershipService.SiloMetadata;

/// <summary>Gives a silo its metadata.</summary>
public static class SiloMetadataHostingExtensions
{
    /// <summary>Names and values that the silo says of itself.</summary>
    public static ISiloBuilder UseSiloMetadata(this ISiloBuilder builder, Dictionary<string, string> metadata) =>
        builder.ConfigureServices(services => services.AddSingleton(SiloMetadata.From(metadata)));
}
