using System.Collections.Concurrent;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// Call objects that wait for their next use: a call allocates nothing for itself. Each thread has a stack of its own; what
/// does not fit there goes through a shared queue, since calls are rented and returned on different threads.
/// </summary>
/// <typeparam name="TCall">The generated class of one grain method.</typeparam>
public static class CallPool<TCall>
    where TCall : GrainCall, new()
{
    private const int LocalCapacity = 64;
    private const int SharedCapacity = 4096;

    private static readonly ConcurrentQueue<TCall> Shared = new();

    [ThreadStatic]
    private static Stack<TCall>? _local;

    /// <summary>An unused call object.</summary>
    public static TCall Rent()
    {
        if ((_local is { } local && local.TryPop(out var call)) || Shared.TryDequeue(out call))
            return call;
        call = new TCall();
        CallRegistry.Add(call);
        return call;
    }

    /// <summary>Takes back a call object that nobody refers to any more.</summary>
    public static void Return(TCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var local = _local ??= new Stack<TCall>(LocalCapacity);
        if (local.Count < LocalCapacity)
            local.Push(call);
        else if (Shared.Count < SharedCapacity)
            Shared.Enqueue(call);
        else
            call.Discard();
    }
}
