namespace CodeFarm.Hosting;

/// <summary>Settings of the farm that its silos and clients share; they must be the same for all of a cluster.</summary>
public sealed class FarmOptions
{
    /// <summary>
    /// Which state and streams are this farm's. Default: farm. Another value begins an empty farm beside it. Cluster only.
    /// </summary>
    public string ServiceId { get; set; } = "farm";

    /// <summary>
    /// Which silos find each other. Default: farm. A new value after all silos were killed spares the next ones waiting
    /// for those that are gone. Cluster only.
    /// </summary>
    public string ClusterId { get; set; } = "farm";

    /// <summary>
    /// The Redis server, as StackExchange.Redis reads it. Default: 127.0.0.1:6379. It holds membership, state and streams, so it
    /// needs persistence (appendonly yes) and must never evict (maxmemory-policy noeviction). Cluster only.
    /// </summary>
    public string Redis { get; set; } = "127.0.0.1:6379";

    /// <summary>Whether all silos run on this machine and are reached at 127.0.0.1. Default: no. Cluster only.</summary>
    public bool Loopback { get; set; }

    /// <summary>How long a caller waits; then the outcome is unknown. Default: 30 s.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a stream queue is looked at. Default: 20 ms, since five stages follow each other; each look is one read of Redis
    /// a queue. Cluster only.
    /// </summary>
    public TimeSpan StreamPollingPeriod { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Over how many queues streams are spread. Default: 4. Changing it loses what is queued; let the farm run dry before.
    /// Cluster only.
    /// </summary>
    public int StreamQueues { get; set; } = 4;

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which and why.</exception>
    public void Validate()
    {
        RequireText(ServiceId, nameof(ServiceId));
        RequireText(ClusterId, nameof(ClusterId));
        RequireText(Redis, nameof(Redis));
        RequirePositive(ResponseTimeout, nameof(ResponseTimeout));
        RequirePositive(StreamPollingPeriod, nameof(StreamPollingPeriod));
        if (StreamQueues is < 1 or > 256)
            throw new ArgumentException($"{nameof(StreamQueues)} ({StreamQueues}) must be from 1 to 256.");
    }

    private static void RequireText(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{name} must not be empty.");
    }

    private static void RequirePositive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero)
            throw new ArgumentException($"{name} ({value}) must be positive.");
    }
}
