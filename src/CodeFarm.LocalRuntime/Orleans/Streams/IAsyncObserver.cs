namespace Orleans.Streams;

/// <summary>Takes the events of a stream.</summary>
public interface IAsyncObserver<in T>
{
    /// <summary>Takes an event; when it completes, the event counts as delivered. A failure asks for a retry.</summary>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    /// <summary>The stream has ended. The local runtime's streams never end.</summary>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>An event was given up after its retries.</summary>
    Task OnErrorAsync(Exception ex);
}
