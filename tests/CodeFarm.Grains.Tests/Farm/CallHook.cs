using System.Collections.Concurrent;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Lets a test stand between callers and a grain: it may hold a call, lose it, or lose a silo meanwhile.</summary>
internal sealed class CallHook : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<(string Key, string Method), Func<IIncomingGrainCallContext, int, Task>> _handlers = new();
    private readonly ConcurrentDictionary<(string Key, string Method), int> _calls = new();

    /// <summary>Calls <paramref name="handler"/> instead of the method, with the call's number from 1.</summary>
    public void On(string key, string method, Func<IIncomingGrainCallContext, int, Task> handler) => _handlers[(key, method)] = handler;

    /// <summary>Stands before all calls that have no handler of their own; null for nobody.</summary>
    public Func<IIncomingGrainCallContext, Task>? OnAny { get; set; }

    public Task Invoke(IIncomingGrainCallContext context)
    {
        var call = (context.TargetId.Key.ToString()!, context.MethodName);
        return _handlers.TryGetValue(call, out var handler)
            ? handler(context, _calls.AddOrUpdate(call, 1, static (_, count) => count + 1))
            : OnAny?.Invoke(context) ?? context.Invoke();
    }
}
