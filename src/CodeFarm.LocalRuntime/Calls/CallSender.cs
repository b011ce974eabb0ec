using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>Takes calls from references, through the outgoing filters, to the mailbox of an activation.</summary>
internal static class CallSender
{
    public static ValueTask<TResult> SendAsync<TResult>(
        GrainReference target, GrainCall<TResult> call, CancellationToken cancellationToken)
    {
        var source = RuntimeContext.Current;
        var origin = source?.Silo.Origin ?? target.Shared.Origin;
        if (origin.OutgoingFilters.Length > 0)
            return call.Filter(target, source, origin, cancellationToken) is { } context ? context.Promise : call.Promise;
        Dispatch(target, source, origin, call, cancellationToken);
        return call.Method.IsOneWay ? default : call.Promise;
    }

    public static ValueTask SendVoidAsync(
        GrainReference target, GrainCall<NoResult> call, CancellationToken cancellationToken)
    {
        var source = RuntimeContext.Current;
        var origin = source?.Silo.Origin ?? target.Shared.Origin;
        if (origin.OutgoingFilters.Length > 0)
            return call.Filter(target, source, origin, cancellationToken) is { } context ? context.VoidPromise : call.VoidPromise;
        Dispatch(target, source, origin, call, cancellationToken);
        return call.Method.IsOneWay ? default : call.VoidPromise;
    }

    /// <summary>Puts the call into flight. Its promise is kept whatever happens.</summary>
    public static void Dispatch(
        GrainReference target, Activation? source, CallOrigin origin, GrainCall call, CancellationToken cancellationToken)
    {
        if (!origin.IsAlive)
            throw new SiloUnavailableException("This silo was lost; what still runs on it reaches nobody.");
        cancellationToken.ThrowIfCancellationRequested();
        call.Begin(target, source, origin.Cluster.Options.ResponseTimeout, cancellationToken);
        if (target.LastTarget is not { } last || !last.TryEnqueue(call))
            origin.Cluster.Directory.Dispatch(call, origin);
    }
}
