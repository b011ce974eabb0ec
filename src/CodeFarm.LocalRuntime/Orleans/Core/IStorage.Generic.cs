namespace Orleans.Core;

/// <summary>One named, typed piece of a grain's state in storage.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The state in memory; nothing is stored until <see cref="IStorage.WriteStateAsync"/>.</summary>
    TState State { get; set; }
}
