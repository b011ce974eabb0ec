using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Experts;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>A farm of a few silos on a directory of its own.</summary>
internal sealed class TestFarm : IAsyncDisposable
{
    private readonly PipelineOptions _options;
    private readonly int _silos;
    private readonly Action<ISiloBuilder>? _configure;
    private int _started;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("codefarm-grains-");
    private LocalCluster _cluster = null!;

    private TestFarm(PipelineOptions options, int silos, Action<ISiloBuilder>? configure)
    {
        _options = options;
        _silos = silos;
        _configure = configure;
    }

    /// <summary>Times that a busy machine does not exceed, with a worker for each task of a test class.</summary>
    public static PipelineOptions Unhurried { get; } = new()
    {
        SearchBudget = TimeSpan.FromSeconds(30),
        TestDeadline = TimeSpan.FromSeconds(30),
        CallDeadline = TimeSpan.FromSeconds(30),
        StageTimeout = TimeSpan.FromMinutes(10),
        ResumePeriod = TimeSpan.FromMinutes(10),
        Workers = 4,
    };

    public CallHook Hook { get; } = new();

    public PipelineEvents Events { get; } = new();

    public Complaints Complaints { get; } = new();

    public IClusterClient Client => _cluster.Client;

    public IFunctionRegistryGrain Registry => Client.GetGrain<IFunctionRegistryGrain>(FarmNames.Farm);

    public ITaskBoardGrain Board => Client.GetGrain<ITaskBoardGrain>(FarmNames.Farm);

    public IDeadLetterGrain DeadLetters => Client.GetGrain<IDeadLetterGrain>(FarmNames.Farm);

    /// <param name="options">Of the pipeline.</param>
    /// <param name="silos">How many silos there are.</param>
    /// <param name="configure">Puts the test's own services onto each silo; they win over the farm's.</param>
    public static async Task<TestFarm> StartAsync(PipelineOptions options, int silos = 3, Action<ISiloBuilder>? configure = null)
    {
        var farm = new TestFarm(options, silos, configure);
        await farm.StartAsync();
        return farm;
    }

    /// <summary>Ends the process, as it were, and begins another on the same data.</summary>
    public async Task RestartAsync(Action<string>? meanwhile = null)
    {
        await _cluster.DisposeAsync();
        meanwhile?.Invoke(_directory.FullName);
        await StartAsync();
    }

    public ITaskGrain Task(string taskId) => Client.GetGrain<ITaskGrain>(taskId);

    public IFunctionGrain Function(string name) => Client.GetGrain<IFunctionGrain>(name);

    public Task<FunctionResult> CallAsync(string name, params string[] argumentsJson) =>
        Function(name).InvokeAsync([.. argumentsJson]).OrGiveUp($"the result of {name}");

    public Task PublishAsync<TEvent>(string stream, TEvent item)
        where TEvent : IStageEvent =>
        Client.GetStreamProvider(FarmNames.Streams).GetStream<TEvent>(stream, item.Header.Subject).OnNextAsync(item);

    /// <summary>Submits, again where the silo was lost meanwhile, and waits for the end.</summary>
    public async Task<TaskStatus> GrowAsync(string taskId, Requirement requirement)
    {
        await PersistentlyAsync(() => Task(taskId).SubmitAsync(requirement), "acceptance").OrGiveUp($"acceptance of {taskId}");
        return await EndOfAsync(taskId);
    }

    /// <summary>Waits until the task has ended.</summary>
    public async Task<TaskStatus> EndOfAsync(string taskId)
    {
        await PersistentlyAsync(
            async () =>
            {
                await foreach (var _ in Task(taskId).WatchAsync())
                {
                }

                return true;
            },
            $"the end of {taskId}").OrGiveUp($"the end of {taskId}");
        return await PersistentlyAsync(() => Task(taskId).GetStatusAsync(), $"the status of {taskId}");
    }

    /// <summary>Waits for a step of the task's history.</summary>
    public async Task<TaskStep> StepOfAsync(string taskId, Func<TaskStep, bool> wanted)
    {
        await foreach (var step in Task(taskId).WatchAsync())
        {
            if (wanted(step))
                return step;
        }

        throw new InvalidOperationException($"{taskId} ended without the step that the test waits for.");
    }

    /// <summary>Loses the silo where a grain is, as a power cut would.</summary>
    public async Task KillSiloOfAsync(GrainId grain)
    {
        // In a later turn than the one in which a call started, so that the loss hits calls that run.
        await System.Threading.Tasks.Task.Yield();
        _cluster.Silos.Single(silo => silo.ActiveGrains.Contains(grain)).Kill();
    }

    /// <summary>Loses a silo as <see cref="KillSiloOfAsync"/> does where the grain is active, and starts another in its place.</summary>
    public async Task ReplaceSiloOfAsync(GrainId grain)
    {
        await System.Threading.Tasks.Task.Yield();
        if (_cluster.Silos.SingleOrDefault(silo => silo.ActiveGrains.Contains(grain)) is not { } silo)
            return;
        silo.Kill();
        await StartSiloAsync($"silo{Interlocked.Increment(ref _started)}");
    }

    /// <summary>The file of a grain's state.</summary>
    public string StateFile(string grainType, string key, string state) =>
        Path.Combine(_directory.FullName, "state", grainType, $"{key}.{state}.json");

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        _cluster = LocalCluster.Start(new()
        {
            DataDirectory = _directory.FullName,
            ResponseTimeout = TimeSpan.FromMinutes(2),
            ConfigureServices = services => services
                .AddSingleton(Events)
                .AddLogging(logging => logging.ClearProviders().AddProvider(Complaints)),
        });
        for (var i = 1; i <= _silos; i++)
            await StartSiloAsync($"silo{i}");
        _started = _silos;
    }

    private async Task StartSiloAsync(string name) => await _cluster.StartSiloAsync(name, silo =>
    {
        // One compiler for all farms of this process: each would start a process otherwise.
        silo.Services.AddSingleton<ICandidateCompiler>(SharedCompiler.Instance);
        silo.AddIncomingGrainCallFilter(Hook).AddPipeline(_options).AddExperts();
        _configure?.Invoke(silo);
    });

    private static async Task<T> PersistentlyAsync<T>(Func<Task<T>> call, string awaited)
    {
        while (true)
        {
            try
            {
                return await call().OrGiveUp(awaited);
            }
            catch (Exception exception) when (exception is SiloUnavailableException or EnumerationAbortedException or Orleans.Storage.InconsistentStateException)
            {
                // The grain comes up on another silo.
            }
        }
    }
}
