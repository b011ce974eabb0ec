using CodeFarm.Grains.Agents;
using CodeFarm.Synthesis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace CodeFarm.Grains.Experts;

/// <summary>Puts the experts onto a silo.</summary>
public static class ExpertHosting
{
    /// <summary>Adds what the experts need; after the pipeline, whose options they share.</summary>
    public static ISiloBuilder AddExperts(this ISiloBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IExpertRouter, ExpertRouter>();
        builder.Services.AddSingleton(static services =>
        {
            var options = services.GetRequiredService<PipelineOptions>();
            return new ProgramSynthesizer(
                ComponentLibrary.Standard, new SynthesisOptions { Budget = options.SearchBudget, MaximumCandidates = options.Candidates });
        });
        return builder;
    }
}
