using Orleans;
using Orleans.Core;

namespace CodeFarm.Grains;

/// <summary>Writes the state of a grain.</summary>
public static class StateCommit
{
    /// <summary>
    /// Writes the state. Where that fails, the activation ends: what it has in memory did not happen, and nobody shall see
    /// it. The next call reads what is stored.
    /// </summary>
    public static async Task CommitAsync(this IStorage state, IGrainBase grain)
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
