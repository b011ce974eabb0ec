using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Experts.Library;
using CodeFarm.LanguageModels;
using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Configuration;
using CodeFarm.Synthesis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;

namespace CodeFarm.Grains.Experts;

/// <summary>Puts the experts onto a silo.</summary>
public static class ExpertHosting
{
    /// <summary>Adds what the experts need; after the pipeline, whose options they share.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="model">The language model; null for the one that the environment names, or none.</param>
    /// <param name="library">What the farm learns from the functions it grew; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting of the library is out of its range.</exception>
    /// <exception cref="LanguageModelException">llm.configuration: what is said of the model cannot be used.</exception>
    public static ISiloBuilder AddExperts(this ISiloBuilder builder, LanguageModelOptions? model = null, LibraryOptions? library = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        model ??= LanguageModelOptionsReader.Read(configured: null, Environment.GetEnvironmentVariable);
        model.Validate();
        builder.Services.AddSingleton(model);
        builder.Services.TryAddSingleton<IChatClient>(static services => new OpenAIChatClient(
            services.GetRequiredService<LanguageModelOptions>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<LanguageModelGenerator>();
        builder.Services.AddSingleton<IExpertRouter, ExpertRouter>();
        builder.Services.AddSingleton(static services =>
        {
            var options = services.GetRequiredService<PipelineOptions>();
            return new SynthesisOptions
            {
                Budget = options.SearchBudget,
                MaximumCandidates = options.Candidates,
                MaximumMemory = options.SearchMemory,
            };
        });
        builder.Services.AddSingleton<LearnedSynthesizer>();
        library ??= new();
        library.Validate();
        builder.Services.AddSingleton(library);
        builder.Services.AddSingleton<LibraryLearning>();
        return builder;
    }
}
