namespace Orleans.Streams.Core;

/// <summary>A grain class that takes its implicit subscriptions implements this.</summary>
public interface IStreamSubscriptionObserver
{
    /// <summary>Called in the grain's turn before the first event of a stream; attach an observer here.</summary>
    Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory);
}
