namespace Orleans;

/// <summary>The way into the cluster for code outside grains.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The client's services; stream providers are keyed services in it.</summary>
    IServiceProvider ServiceProvider { get; }
}
