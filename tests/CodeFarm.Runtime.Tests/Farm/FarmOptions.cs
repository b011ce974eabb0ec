using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>What a test asks of its farm.</summary>
public sealed record FarmOptions
{
    /// <summary>How long a caller waits. Long by default, so that a busy machine fails no test.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When an unused activation is ended.</summary>
    public TimeSpan CollectionAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the delivery of an event is tried.</summary>
    public TimeSpan MaximumEventDeliveryTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether the state must outlive the silos: on Orleans, memory storage lives in a silo and does not.</summary>
    public bool StateOutlivesSilos { get; init; }

    /// <summary>Filters, placement and services of every silo.</summary>
    public Action<ISiloBuilder>? ConfigureSilo { get; init; }

    /// <summary>Services of the client.</summary>
    public Action<IServiceCollection>? ConfigureClient { get; init; }
}
