using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>Collects a silo's services.</summary>
internal sealed class LocalSiloBuilder(IConfiguration configuration) : ISiloBuilder
{
    public IServiceCollection Services { get; } = new ServiceCollection().AddSingleton(configuration);

    public IConfiguration Configuration => configuration;
}
