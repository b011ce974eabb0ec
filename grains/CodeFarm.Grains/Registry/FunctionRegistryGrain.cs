using System.Collections.Immutable;
using CodeFarm.Contracts.Functions;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Registry;

/// <inheritdoc cref="IFunctionRegistryGrain"/>
[GrainType("function-registry")]
internal sealed class FunctionRegistryGrain([PersistentState("functions")] IPersistentState<FunctionRegistryState> state)
    : Grain, IFunctionRegistryGrain
{
    private bool _noted;

    private Dictionary<string, FunctionSummary> Functions => state.State.Functions;

    // What a failed write has left in memory did not happen.
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _noted && reason.ReasonCode != DeactivationReasonCode.ApplicationRequested ? WriteNotedAsync() : Task.CompletedTask;

    public async Task PublishAsync(FunctionSummary function)
    {
        var known = Functions.GetValueOrDefault(function.Name);
        // The late word of an activation that was lost: versions are only ever added.
        if (known is not null && known.Versions > function.Versions)
            return;
        Functions[function.Name] = function;
        _noted = true;
        if (known is not null && known with { Statistics = function.Statistics } == function)
            return;
        await state.CommitAsync(this);
        _noted = false;
    }

    public Task NoteAsync(string name, FunctionStatistics statistics)
    {
        if (Functions.TryGetValue(name, out var known))
        {
            Functions[name] = known with { Statistics = statistics };
            _noted = true;
        }

        return Task.CompletedTask;
    }

    public Task<ImmutableArray<FunctionSummary>> ListAsync() => Task.FromResult<ImmutableArray<FunctionSummary>>(
        [.. Functions.Values.OrderBy(static function => function.Name, StringComparer.Ordinal)]);

    // Not to be cancelled, and the slice's write takes no token.
    private Task WriteNotedAsync() => state.WriteStateAsync();
}
