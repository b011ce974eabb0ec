using CodeFarm.Sandbox;
using CodeFarm.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CodeFarm.Grains;

/// <summary>Keeps a silo from starting where candidates cannot be compiled or run: its agents would fail one after the other.</summary>
internal sealed class SandboxCheck(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ISandbox>();
        services.GetRequiredService<ICandidateCompiler>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
