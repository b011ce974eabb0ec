using System.Runtime.CompilerServices;
using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Cli.Connections;

/// <summary>
/// The user's farm, also where the process that has it goes away meanwhile: its data is there, so the farm is opened again. All that
/// commands ask for may be asked twice.
/// </summary>
internal sealed class FarmAccess : IAsyncDisposable
{
    private const int MaximumOpenings = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool _serves;
    private readonly SemaphoreSlim _gate = new(1);
    private int _openings = 1;

    private FarmAccess(bool serves, FarmSession session) => (_serves, Session) = (serves, session);

    public FarmSession Session { get; private set; }

    /// <param name="serves">Whether a farm in this process lets other commands in.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<FarmAccess> OpenAsync(bool serves, CancellationToken cancellationToken) =>
        new(serves, await FarmDoor.OpenAsync(serves, cancellationToken));

    /// <summary>Opens the farm for one request.</summary>
    public static async Task<T> AskAsync<T>(Func<IFarm, Task<T>> request, CancellationToken cancellationToken)
    {
        await using var access = await OpenAsync(serves: false, cancellationToken);
        return await access.CallAsync(request, cancellationToken);
    }

    public async Task<T> CallAsync<T>(Func<IFarm, Task<T>> request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var session = Session;
            try
            {
                return await request(session.Farm);
            }
            catch (Exception gone) when (IsGone(gone))
            {
                await ReopenAsync(session, cancellationToken);
            }
        }
    }

    /// <summary>The history of a task and what follows, each step once, whichever process has the farm.</summary>
    public async IAsyncEnumerable<TaskStep> WatchAsync(string taskId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = 0;
        for (var ended = false; !ended; )
        {
            var (session, seen) = (Session, 0);
            await using var steps = session.Farm.WatchAsync(taskId, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                try
                {
                    ended = !await steps.MoveNextAsync();
                }
                catch (Exception gone) when (IsGone(gone))
                {
                    break;
                }

                if (ended)
                    break;
                if (steps.Current.IsProgress)
                {
                    yield return steps.Current;
                    continue;
                }

                if (++seen <= told)
                    continue;
                told++;
                yield return steps.Current;
            }

            if (!ended)
                await ReopenAsync(session, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        _gate.Dispose();
    }

    // A farm elsewhere is not ours to open.
    private bool IsGone(Exception exception) =>
        exception is FarmUnreachableException or FarmException { Code: HttpErrors.Closing or HttpErrors.Unreachable }
        && FarmHome.Url is null && !Session.IsEmbedded && _openings < MaximumOpenings;

    private async Task ReopenAsync(FarmSession lost, CancellationToken cancellationToken)
    {
        // Several watch at a time: the first that comes here opens.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Session != lost)
                return;
            if (_openings++ == 1)
                Output.Terminal.Note(lost.CurlTarget is null
                    ? "the cluster did not answer; connecting to it anew"
                    : "the farm's process has ended; going on without it");
            await lost.DisposeAsync();
            await Task.Delay(Pause, cancellationToken);
            Session = await FarmDoor.OpenAsync(_serves, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }
}
