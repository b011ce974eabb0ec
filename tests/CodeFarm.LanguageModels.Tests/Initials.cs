using CodeFarm.Broth.Signatures;
using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Generation;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>A function that is wanted, and answers of models to it: good ones and bad ones.</summary>
internal static class Initials
{
    public const string Good = "return string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0] + \".\"));";
    public const string FirstOnly = "return name[0] + \".\";";
    public const string Broken = "return name.Inicials();";
    public const string Forbidden = "return System.IO.File.ReadAllText(name);";

    public static GenerationProblem Problem { get; } = new(
        FunctionSignature.Parse("string initials(string name)"), "The initials of a person's name, each followed by a full stop.")
    {
        Examples = [new(["\"Ada Lovelace\""], "\"A.L.\""), new(["\"Plato\""], "\"P.\"")],
    };

    /// <summary>An answer with a body of the method.</summary>
    public static string Block(string body) => $"Here it is:\n```csharp\n{Source(body)}```\n";

    /// <summary>The file that is in it.</summary>
    public static string Source(string body) =>
        $"using System;\nusing System.Linq;\n\npublic static class InitialsFunction\n{{\n    public static string Initials(string name)\n    {{\n        {body}\n    }}\n}}\n";

    /// <summary>Generates it through the real protocol, compiler and policy, with a model that costs nothing.</summary>
    public static async Task<GenerationResult> GenerateAsync(
        LanguageModelOptions options,
        GenerationProblem? problem = null,
        ICandidateTrial? trial = null,
        IProgress<ModelProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var client = new OpenAIChatClient(options);
        using var generator = new LanguageModelGenerator(client, options);
        return await generator.GenerateAsync(
            problem ?? Problem, trial ?? new CompilingTrial(Problem), new MemoryBudget(0), progress, cancellationToken);
    }
}
