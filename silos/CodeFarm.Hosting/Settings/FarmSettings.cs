using CodeFarm.Compilation;
using CodeFarm.Grains;
using CodeFarm.Grains.Experts.Library;
using CodeFarm.LanguageModels;
using CodeFarm.LanguageModels.Configuration;
using CodeFarm.Sandbox;

namespace CodeFarm.Hosting.Settings;

/// <summary>What an operator may set, by sections. All silos of a cluster need the same.</summary>
public sealed record FarmSettings
{
    /// <summary>The file that they are from; null for the defaults.</summary>
    public string? File { get; init; }

    /// <summary>The stages: time and memory of a search, candidates, deadlines, retries.</summary>
    public PipelineOptions Pipeline { get; init; } = new();

    /// <summary>The processes in which functions run: memory, sizes of values, how many there are, quarantine.</summary>
    public ProcessSandboxOptions Sandbox { get; init; } = PipelineHosting.DefaultSandbox;

    /// <summary>The processes in which sources are compiled.</summary>
    public ProcessCompilerOptions Compiler { get; init; } = new();

    /// <summary>What the farm learns from the functions it grew.</summary>
    public LibraryOptions Library { get; init; } = new();

    /// <summary>The language model, where there is one; the environment wins over it.</summary>
    public LanguageModelOptions LanguageModel { get; init; } = new();

    /// <summary>The file that FARM_SETTINGS names, else farm.json of the data directory if there is one, else the defaults.</summary>
    /// <param name="dataDirectory">Of the farm; null where the farm has none on this machine.</param>
    /// <exception cref="FarmSettingsException">The file cannot be used; the message says which setting, what was expected and how to fix it.</exception>
    public static FarmSettings Load(string? dataDirectory)
    {
        if (Environment.GetEnvironmentVariable(FarmSettingsFile.Variable) is { Length: > 0 } named)
            return FarmSettingsFile.Read(named);
        var own = dataDirectory is null ? null : Path.Combine(dataDirectory, FarmSettingsFile.Name);
        return System.IO.File.Exists(own) ? FarmSettingsFile.Read(own) : new();
    }

    /// <summary>The language model's options: this section, the environment, and defaults.</summary>
    /// <exception cref="LanguageModelException">llm.configuration.</exception>
    public LanguageModelOptions ReadLanguageModel() => LanguageModelOptionsReader.Read(LanguageModel, Environment.GetEnvironmentVariable);

    /// <summary>All settings with their values, in the form of a file.</summary>
    public string ToText() => FarmSettingsFile.Write(this);
}
