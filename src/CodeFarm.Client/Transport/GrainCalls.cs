using Orleans.Runtime;

namespace CodeFarm.Client.Transport;

/// <summary>Calls grains, and turns the failures of a runtime into the exceptions of <see cref="IFarm"/>.</summary>
internal static class GrainCalls
{
    /// <summary>Calls a grain.</summary>
    /// <exception cref="FarmUnreachableException">Nothing answered; the outcome is unknown.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call().WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Unreachable(exception);
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public static async Task RunAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call().WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Unreachable(exception);
        }
    }

    /// <summary>Whether an exception means that the other side was lost, and not that it has answered so.</summary>
    public static bool IsLoss(Exception exception) => exception is
        TimeoutException or OrleansMessageRejectionException or EnumerationAbortedException or ObjectDisposedException
        or FarmUnreachableException;

    // A cluster's rejections carry a whole stack trace in their message: its first line is for users, the rest stays inside.
    private static FarmUnreachableException Unreachable(Exception exception) =>
        new(
            "The farm did not answer, so that the outcome is unknown. A cluster that has just lost a silo answers again within half "
            + $"a minute: look with 'farm tasks', then ask again. The cause: {exception.Message.Split('\n')[0].TrimEnd()}",
            exception);
}
