using CodeFarm.Broth.Capabilities;
using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Validation.Policy;
using Microsoft.CodeAnalysis;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Whatever the synthesizer may write, the static policy admits.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void Code_of_every_component_is_within_the_policy()
    {
        var random = new RandomTerms(seed: 21);
        var sources = ComponentLibrary.Standard.Components
            .Select((component, index) => random.Of(component, 1 + (index % 3)))
            .Select((term, index) => SourceEmitter.Emit(new SynthesisProblem($"f{index}", "", RandomTerms.Parameters, term.Type, []), term));

        var code = new EmittedCode([.. sources]);

        Assert.Empty(AssemblyPolicy.Check(code.Image).Select(static finding => finding.Message).Distinct());
        Assert.Empty(code.Compilation.SyntaxTrees
            .SelectMany(tree => PolicyCheck.Check(code.Compilation.GetSemanticModel(tree), Capability.None, default))
            .Select(static refusal => refusal.ToString()).Distinct());
    }
}
