namespace Orleans.Streams;

/// <summary>
/// A stream of events. <see cref="IAsyncObserver{T}.OnNextAsync"/> publishes: when it completes, the event is kept until
/// every implicit subscriber has taken it.
/// </summary>
public interface IAsyncStream<T> : IAsyncStream, IAsyncObserver<T>;
