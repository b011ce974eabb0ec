using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CodeFarm.Client.Http;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Client.Transport;

/// <summary>The history of a task as a server sends it.</summary>
internal static class TaskEvents
{
    /// <summary>The steps after those that were seen, and the progress in between, until the task ends.</summary>
    /// <exception cref="FarmUnreachableException">The stream ended before the task did.</exception>
    public static async IAsyncEnumerable<TaskStep> ReadAsync(
        FarmHttpClient http, string path, int seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A server says often that it lives. Begun anew with each event.
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var response = await http.OpenEventsAsync(path, seen, cancellationToken);
        await using var stream = await http.OrUnreachableAsync(response.Content.ReadAsStreamAsync, cancellationToken);
        await using var events = SseParser.Create(stream).EnumerateAsync(silence.Token).GetAsyncEnumerator(CancellationToken.None);
        while (await MoveNextAsync())
        {
            switch (events.Current.EventType)
            {
                case EventTypes.End:
                    yield break;
                case EventTypes.Closing:
                    throw new FarmUnreachableException(
                        $"The farm at {http.Place} stops. What was accepted goes on when it is up again.");
                case EventTypes.Step or EventTypes.Progress:
                    yield return JsonSerializer.Deserialize(events.Current.Data, FarmJson.Default.StepResource)!.ToStep();
                    break;
                default:
                    // A newer server may say more than this client understands.
                    break;
            }
        }

        throw new FarmUnreachableException($"The farm at {http.Place} ended the history before the task did.");

        async Task<bool> MoveNextAsync()
        {
            silence.CancelAfter(FarmHttpClient.AnswerTimeout);
            try
            {
                return await events.MoveNextAsync();
            }
            catch (Exception exception) when (FarmHttpClient.IsLoss(exception, cancellationToken))
            {
                throw http.Unreachable(exception);
            }
        }
    }
}
