using System.Runtime.CompilerServices;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Client.Transport;

/// <summary>
/// Watches a task over losses of the connection: opens it again after the last step that was seen, so that no step is lost or
/// repeated. Progress is told at most once and may be lost, as anywhere.
/// </summary>
/// <param name="open">Opens the history after so many steps.</param>
/// <param name="isLoss">Whether an exception means that the connection was lost, so that trying again may help.</param>
/// <param name="pauses">Before each attempt in a row that brought nothing; null for the usual ones.</param>
internal sealed class ResumingWatch(
    Func<int, CancellationToken, IAsyncEnumerable<TaskStep>> open, Func<Exception, bool> isLoss, IReadOnlyList<TimeSpan>? pauses = null)
{
    // Together about three seconds: a silo or a server of the same address is back by then, or it is gone.
    private static readonly TimeSpan[] UsualPauses =
    [
        TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(400),
        TimeSpan.FromMilliseconds(900), TimeSpan.FromMilliseconds(1500),
    ];

    private readonly IReadOnlyList<TimeSpan> _pauses = pauses ?? UsualPauses;

    public async IAsyncEnumerable<TaskStep> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0;
        for (var losses = 0; ; losses++)
        {
            Exception? loss = null;
            await using (var steps = open(seen, cancellationToken).GetAsyncEnumerator(cancellationToken))
            {
                while (loss is null)
                {
                    try
                    {
                        if (!await steps.MoveNextAsync())
                            yield break;
                    }
                    catch (Exception exception) when (isLoss(exception) && losses < _pauses.Count && !cancellationToken.IsCancellationRequested)
                    {
                        loss = exception;
                        continue;
                    }
                    catch (Exception exception) when (
                        isLoss(exception) && exception is not FarmUnreachableException && !cancellationToken.IsCancellationRequested)
                    {
                        throw new FarmUnreachableException($"The farm is gone: {exception.Message}", exception);
                    }

                    if (!steps.Current.IsProgress)
                        seen++;
                    // A connection that has brought something was alive: the count of losses begins again.
                    losses = 0;
                    yield return steps.Current;
                }
            }

            await Task.Delay(_pauses[losses], cancellationToken);
        }
    }
}
