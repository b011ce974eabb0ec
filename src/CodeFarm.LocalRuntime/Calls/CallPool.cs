using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>
/// Call objects that wait for their next use: a call allocates nothing for itself. Each thread has a stack of its own; what
/// does not fit there goes through a shared queue, since calls are rented and returned on different threads.
/// </summary>
/// <typeparam name="TCall">The generated class of one grain method.</typeparam>
public static class CallPool<TCall>
    where TCall : GrainCall, new()
{
    private const int SharedCapacity = 4096;

    private static readonly int Slot = CallStack.NextSlot();
    private static readonly ConcurrentQueue<TCall> Shared = new();

    /// <summary>An unused call object.</summary>
    public static TCall Rent()
    {
        if (CallStack.OfThisThread(Slot).TryPop() is { } local)
            return Unsafe.As<TCall>(local); // The slot is this pool's own.
        if (Shared.TryDequeue(out var call))
            return call;
        call = new TCall();
        CallRegistry.Add(call);
        return call;
    }

    /// <summary>Takes back a call object that nobody refers to any more.</summary>
    public static void Return(TCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (CallStack.OfThisThread(Slot).TryPush(call))
            return;
        if (Shared.Count < SharedCapacity)
            Shared.Enqueue(call);
        else
            call.Discard();
    }
}
