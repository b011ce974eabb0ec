using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Library;
using CodeFarm.Grains.Agents;
using CodeFarm.Synthesis;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Experts.Library;

/// <inheritdoc cref="ILibraryGrain"/>
/// <remarks>
/// It learns beside its turns, on a worker of its silo. What is written says how far it has learned: where its silo is lost
/// meanwhile, the next activation learns instead.
/// </remarks>
[GrainType("library")]
internal sealed partial class LibraryGrain(
    [PersistentState("corpus")] IPersistentState<CorpusState> corpus,
    [PersistentState("library")] IPersistentState<LibraryState> library,
    LibraryLearning learning,
    WorkerPool workers,
    LibraryOptions options,
    TimeProvider time,
    ILogger<LibraryGrain> logger)
    : Grain, ILibraryGrain
{
    private const int AttemptsKept = 50;

    private LearnedLibrary _learned = LearnedLibrary.Empty;
    private Task _learning = Task.CompletedTask;
    private Action? _stop;

    private CorpusState Corpus => corpus.State;

    private LibraryState Library => library.State;

    private bool IsDue => options.LearnAfter > 0 && Corpus.Recorded - Library.Considered >= options.LearnAfter;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _learned = Library.Json.Length == 0 ? LearnedLibrary.Empty : LearnedLibrary.FromJson(Library.Json);
        if (IsDue)
            this.RegisterGrainTimer(_ => LearnIfDueAsync(), new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _stop?.Invoke();
        return _learning;
    }

    public async Task RecordAsync(SolvedProgram program)
    {
        if (Corpus.Programs.Exists(known => known.TaskId == program.TaskId))
            return;
        Corpus.Programs.Add(program);
        Corpus.Recorded++;
        if (Corpus.Programs.Count > options.MaximumPrograms)
            Corpus.Programs.RemoveRange(0, Corpus.Programs.Count - options.MaximumPrograms);
        await corpus.CommitAsync(this);
        await LearnIfDueAsync();
    }

    public Task<LibrarySnapshot?> GetOtherAsync(int knownVersion) =>
        Task.FromResult(knownVersion == _learned.Version ? null : new LibrarySnapshot(_learned.Version, Library.Json));

    public Task<LibraryInfo> GetInfoAsync() => Task.FromResult(LibraryShape.Of(_learned, Corpus, Library, options));

    public async Task<LibraryInfo> RollBackAsync(int version)
    {
        if (version < 0 || version > _learned.Version)
        {
            throw new FarmException(
                FarmErrors.LibraryVersionNotFound, $"The library has no version {version}; its versions are 0, without components, to {_learned.Version}.");
        }

        // What is being learned now builds on the version that is left. It ends soon, and beside this turn.
        _stop?.Invoke();
        await _learning;
        await AdoptAsync(_learned.RollBackTo(version, time.GetUtcNow()), Corpus.Recorded);
        return LibraryShape.Of(_learned, Corpus, Library, options);
    }

    private Task LearnIfDueAsync()
    {
        // Not awaited: it lasts longer than a turn may.
        if (IsDue && _learning.IsCompleted)
            _learning = LearnAsync();
        return Task.CompletedTask;
    }

    private async Task LearnAsync()
    {
        using var stop = new CancellationTokenSource();
        _stop = stop.Cancel;
        try
        {
            while (IsDue)
                await LearnOnceAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It is rolled back, or its silo ends: the state says whether there is something to learn.
        }
        catch (Exception exception)
        {
            LogInterrupted(exception);
        }
        finally
        {
            _stop = null;
        }
    }

    private async Task LearnOnceAsync(CancellationToken cancellationToken)
    {
        var (programs, recorded, current) = (Corpus.Programs.ToImmutableArray(), Corpus.Recorded, _learned);
        LearningOutcome outcome;
        try
        {
            outcome = await workers.RunAsync("library learning", () => learning.Learn(programs, current, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It would fail again with the same programs: it waits for others.
            LogFailed(exception);
            outcome = LearningOutcome.Refuse($"Learning failed: {exception.Message}");
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (outcome.Adopted is { } adopted)
            await AdoptAsync(adopted, recorded);
        else
            await NoteAsync(new(time.GetUtcNow(), programs.Length, outcome.Reason), recorded);
    }

    private Task NoteAsync(LibraryAttempt attempt, long considered)
    {
        Library.Attempts.Add(attempt);
        if (Library.Attempts.Count > AttemptsKept)
            Library.Attempts.RemoveRange(0, Library.Attempts.Count - AttemptsKept);
        Library.Considered = considered;
        return library.CommitAsync(this);
    }

    private async Task AdoptAsync(LearnedLibrary learned, long considered)
    {
        Library.Json = learned.ToJson();
        Library.Considered = considered;
        await library.CommitAsync(this);
        _learned = learned;
        LogAdopted(learned.Version, learned.Components.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The library has version {Version} with {Components} components.")]
    private partial void LogAdopted(int version, int components);

    [LoggerMessage(Level = LogLevel.Error, Message = "Learning failed; it is tried again with the next programs.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was learned could not be written; the next activation learns it again.")]
    private partial void LogInterrupted(Exception exception);
}
