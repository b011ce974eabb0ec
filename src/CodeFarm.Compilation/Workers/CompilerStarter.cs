using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Workers;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Compilation.Workers;

/// <summary>
/// Starts compile workers, kept apart from the machine as function workers are: which layers hold here is tried once in this
/// process, with a worker of the sandbox that tries to break out.
/// </summary>
internal sealed class CompilerStarter(ProcessCompilerOptions options, ILogger logger) : IAsyncDisposable
{
    private readonly StartingThread _thread = new("compiler starter");
    private readonly string _dotnet = WorkerFiles.FindDotnet(options.DotnetPath);
    private readonly string _worker = WorkerFiles.Find(options.WorkerPath, "compiler", "CodeFarm.Compilation.Worker.dll", "compile worker");
    private readonly IsolationProbe _probe = new(
        WorkerFiles.FindDotnet(options.DotnetPath), WorkerFiles.FindWorker(null),
        new ProcessSandboxOptions { Layers = options.Layers, AllowUnisolated = options.AllowUnisolated }, meter: null, logger);

    private LaunchPlan? _plan;

    /// <returns>A worker whose compiler is warm.</returns>
    /// <exception cref="SandboxUnavailableException">Nothing holds a worker here, or none starts.</exception>
    public async Task<CompilerChannel> StartAsync(CancellationToken cancellationToken)
    {
        if (_plan is not null)
            return await StartAsync(_plan, cancellationToken);
        var trial = Task.Factory.StartNew(
            _probe.FindSafe, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var guess = LaunchPlans.All(_dotnet, _worker, options.Layers).First();
        var early = TryAsync(guess, cancellationToken);
        try
        {
            // Until it is known that the guess holds, the worker sees nothing but the farm's own source.
            var plan = await trial.WaitAsync(cancellationToken);
            _plan = plan.Layers == guess.Layers ? guess : plan.For(_worker);
            if (_plan == guess && await early is { } channel)
                return channel;
        }
        catch
        {
            await EndAsync(early);
            throw;
        }

        await EndAsync(early);
        return await StartAsync(_plan, cancellationToken);
    }

    public ValueTask DisposeAsync() => _thread.DisposeAsync();

    private async Task<CompilerChannel> StartAsync(LaunchPlan plan, CancellationToken cancellationToken)
    {
        var channel = await _thread.RunAsync(() => CompilerChannel.Start(plan, options));
        await channel.GreetAsync(cancellationToken);
        return channel;
    }

    private async Task<CompilerChannel?> TryAsync(LaunchPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAsync(plan, cancellationToken);
        }
        catch (SandboxUnavailableException)
        {
            // The trial finds a way that works, or says why there is none.
            return null;
        }
    }

    private static async Task EndAsync(Task<CompilerChannel?> early)
    {
        if (await early is { } channel)
            await channel.DisposeAsync();
    }
}
