using CodeFarm.Compilation;
using CodeFarm.Evaluation;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Ledger;
using CodeFarm.Grains.Registry;
using CodeFarm.Grains.Tasks;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;

namespace CodeFarm.Grains;

/// <summary>Puts the pipeline onto a silo.</summary>
public static class PipelineHosting
{
    /// <summary>An evaluation takes two processes at once: one for the candidate and its mutants, one for its second run.</summary>
    public static ProcessSandboxOptions DefaultSandbox => new() { Spares = 2 };

    /// <summary>Adds what the grains of the pipeline need, and the service that resumes open tasks.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="options">The pipeline's; null for the defaults.</param>
    /// <param name="sandbox">Of functions; null for <see cref="DefaultSandbox"/>.</param>
    /// <param name="compiler">Of sources; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public static ISiloBuilder AddPipeline(
        this ISiloBuilder builder, PipelineOptions? options = null, ProcessSandboxOptions? sandbox = null, ProcessCompilerOptions? compiler = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        options ??= new();
        options.Validate();
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(sandbox ?? DefaultSandbox);
        services.TryAddSingleton<ISandbox, ProcessSandbox>();
        services.TryAddSingleton<GrantedResources>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new LedgerOptions());
        services.TryAddSingleton(compiler ?? new());
        services.TryAddSingleton<ICandidateCompiler, ProcessCompiler>();
        services.AddSingleton<CompilerWarmUp>();
        services.AddSingleton(new EvaluationOptions());
        services.AddSingleton<CandidateEvaluator>();
        services.AddSingleton(new WorkerPool(options.Workers));
        services.TryAddSingleton<IAdmissionPolicy, AdmissionPolicy>();
        services.AddSingleton<SiloStop>();
        services.AddHostedService(static services => services.GetRequiredService<SiloStop>());
        services.AddHostedService<SandboxCheck>();
        services.AddHostedService<TaskResumer>();
        return builder;
    }
}
