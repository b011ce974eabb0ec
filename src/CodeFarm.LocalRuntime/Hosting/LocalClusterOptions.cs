using CodeFarm.LocalRuntime.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>Settings of the cluster in this process.</summary>
public sealed class LocalClusterOptions
{
    /// <summary>Where state and streams are kept. Required; created where it does not exist; owned by one process.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>What "written" means. Default: <see cref="Durability.OperatingSystem"/>.</summary>
    public Durability Durability { get; init; } = Durability.OperatingSystem;

    /// <summary>
    /// How long a caller waits before its call ends as a timeout, whose outcome is unknown. Default: 30 s, as in Orleans;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit, which lets a call cycle hang for ever.
    /// </summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>An activation that nobody used for this long is ended. Default: 15 min, as in Orleans.</summary>
    public TimeSpan CollectionAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for. Default: 1 min; at most <see cref="CollectionAge"/>.</summary>
    public TimeSpan CollectionQuantum { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>When the token of OnActivateAsync is cancelled. Default: 30 s.</summary>
    public TimeSpan ActivationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When the token of OnDeactivateAsync is cancelled. Default: 30 s.</summary>
    public TimeSpan DeactivationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Names of the stream providers, each with a journal of its own. Default: one, "farm".</summary>
    public IReadOnlyList<string> StreamProviders { get; init; } = ["farm"];

    /// <summary>
    /// How long the delivery of an event is tried again while the subscriber fails; then the subscriber is told and the
    /// event is dropped. Default: 1 min, as in Orleans.
    /// </summary>
    public TimeSpan MaximumEventDeliveryTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A journal file is closed and a new one begun at this size. Default: 16 MiB; at least 4 KiB.</summary>
    public int JournalSegmentBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Adds services to every silo and to the client, such as logging. Default: none.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Adds services to the client only, such as outgoing call filters. Default: none.</summary>
    public Action<IServiceCollection>? ConfigureClient { get; init; }

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which and why.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(DataDirectory);
        RequirePositive(ResponseTimeout, nameof(ResponseTimeout), infinite: true);
        RequirePositive(CollectionAge, nameof(CollectionAge));
        RequirePositive(CollectionQuantum, nameof(CollectionQuantum));
        RequirePositive(ActivationTimeout, nameof(ActivationTimeout));
        RequirePositive(DeactivationTimeout, nameof(DeactivationTimeout));
        RequirePositive(MaximumEventDeliveryTime, nameof(MaximumEventDeliveryTime));
        if (CollectionQuantum > CollectionAge)
            throw new ArgumentException($"{nameof(CollectionQuantum)} ({CollectionQuantum}) must be at most {nameof(CollectionAge)} ({CollectionAge}).");
        ArgumentOutOfRangeException.ThrowIfLessThan(JournalSegmentBytes, 4096);
        if (StreamProviders.Distinct(StringComparer.Ordinal).Count() != StreamProviders.Count)
            throw new ArgumentException($"{nameof(StreamProviders)} must have different names.");
    }

    private static void RequirePositive(TimeSpan value, string name, bool infinite = false)
    {
        if (value <= TimeSpan.Zero && !(infinite && value == Timeout.InfiniteTimeSpan))
            throw new ArgumentOutOfRangeException(name, value, "must be positive");
    }
}
