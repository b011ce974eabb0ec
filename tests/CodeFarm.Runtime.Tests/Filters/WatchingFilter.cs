using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Filters;

/// <summary>
/// Notes what it sees of the calls of <see cref="IFilteredGrain"/>, and does what a word in the key of the grain says:
/// "replace", "refuse", "answer", "drop", "calm" or "hush", each with the filter's own name behind it.
/// </summary>
public sealed class WatchingFilter(string name, Stage stage) : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => WatchAsync(context);

    public Task Invoke(IOutgoingGrainCallContext context) => WatchAsync(context);

    private async Task WatchAsync(IGrainCallContext context)
    {
        if (!context.InterfaceName.EndsWith(nameof(IFilteredGrain), StringComparison.Ordinal))
        {
            await context.Invoke();
            return;
        }

        var key = context.TargetId.Key.ToString()!;
        stage.Note($"{key}: {name}");
        stage.Note($"seen by {name}: {context.SourceId} {context.TargetId} {context.InterfaceName} {context.MethodName}");
        RequestContext.Set($"from {name}", "set");
        if (key.EndsWith($"refuse {name}", StringComparison.Ordinal))
            throw new StageException($"refused by {name}");
        if (key.EndsWith($"answer {name}", StringComparison.Ordinal))
        {
            context.Result = 1;
            return;
        }

        if (key.EndsWith($"drop {name}", StringComparison.Ordinal))
            return;
        try
        {
            await context.Invoke();
        }
        catch (StageException) when (key.EndsWith($"calm {name}", StringComparison.Ordinal))
        {
            context.Result = 1;
            return;
        }
        catch (StageException) when (key.EndsWith($"hush {name}", StringComparison.Ordinal))
        {
            return;
        }

        if (key.EndsWith($"replace {name}", StringComparison.Ordinal))
            context.Result = (int)context.Result! + 1;
        stage.Note($"{key}: {name} after, result {context.Result ?? "none"}");
    }
}
