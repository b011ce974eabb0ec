using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.LocalRuntime.Generator.Tests;

public class IncrementalityTests
{
    private const string Contracts =
        """
        [GenerateSerializer, Immutable, Alias("seed")]
        public sealed record Seed([property: Id(0)] string Name);

        public interface IFieldGrain : IGrainWithStringKey
        {
            Task SowAsync(Seed seed, CancellationToken cancellationToken);
        }

        public interface IBarnGrain : IGrainWithStringKey
        {
            Task<int> CountAsync();
        }

        public sealed class BarnGrain : Grain, IBarnGrain
        {
            public Task<int> CountAsync() => Task.FromResult(0);
        }
        """;

    private const string Elsewhere = "internal static class Elsewhere { public static int One => 1; }";

    private static readonly string[] Steps =
    [
        GrainGenerator.InterfacesStep, GrainGenerator.GrainClassesStep, GrainGenerator.CrossingTypesStep,
        GrainGenerator.ManifestStep,
    ];

    [Fact]
    public void An_edit_elsewhere_writes_nothing_anew()
    {
        var compilation = CompiledSource.Compile("Test", [], Contracts, Elsewhere);

        var result = RunTwice(compilation, Replace(compilation, "Source2.cs", Elsewhere.Replace("One => 1", "Two => 2")));

        Assert.All(Steps, step => Assert.All(ReasonsOf(result, step), AssertUnchanged));
        Assert.All(OutputReasons(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_a_body_or_a_comment_writes_nothing_anew()
    {
        var compilation = CompiledSource.Compile("Test", [], Contracts, Elsewhere);
        var edited = "// A comment moves all that follows.\n\n" + Contracts.Replace("FromResult(0)", "FromResult(1)");

        var result = RunTwice(compilation, Replace(compilation, "Source1.cs", edited));

        Assert.All(Steps, step => Assert.All(ReasonsOf(result, step), AssertUnchanged));
        Assert.All(OutputReasons(result), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_method_writes_the_reference_of_its_interface_anew_and_nothing_else()
    {
        var compilation = CompiledSource.Compile("Test", [], Contracts, Elsewhere);
        var edited = Contracts.Replace("Task SowAsync", "Task ReapAsync(); Task SowAsync");

        var result = RunTwice(compilation, Replace(compilation, "Source1.cs", edited));

        var interfaces = ReasonsOf(result, GrainGenerator.InterfacesStep).ToList();
        Assert.Equal(2, interfaces.Count);
        Assert.Single(interfaces, static reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(ReasonsOf(result, GrainGenerator.ManifestStep), AssertUnchanged);
        Assert.Single(OutputReasons(result), static reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_new_method_of_an_inherited_interface_in_another_file_reaches_the_reference()
    {
        const string Base = "public interface IBase : IGrainWithStringKey;";
        var compilation = CompiledSource.Compile("Test", [], "public interface IDerived : IBase;", Base);

        var result = RunTwice(compilation, Replace(compilation, "Source2.cs", Base.Replace(";", "{ Task NewAsync(); }")));

        Assert.Equal(2, result.GeneratedSources.Count(static source => source.SourceText.ToString().Contains("IBase.NewAsync()")));
    }

    [Fact]
    public void No_step_holds_on_to_a_symbol_or_to_syntax()
    {
        var compilation = CompiledSource.Compile("Test", [], Contracts, Elsewhere);

        var result = RunTwice(compilation, compilation);

        var outputs = Steps.SelectMany(step => result.TrackedSteps[step]).SelectMany(static run => run.Outputs);
        Assert.All(outputs, static output => Assert.Empty(FindCompilerObjects(output.Value)));
    }

    private static IEnumerable<object> FindCompilerObjects(object? value) => value switch
    {
        null or string => [],
        ISymbol or SyntaxNode or Compilation or Location => [value],
        System.Collections.IEnumerable items => items.Cast<object?>().SelectMany(FindCompilerObjects),
        _ when value.GetType().Assembly == typeof(GrainGenerator).Assembly && !value.GetType().IsEnum =>
            value.GetType().GetProperties()
                .Where(static property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => FindCompilerObjects(property.GetValue(value))),
        _ => [],
    };

    private static CSharpCompilation Replace(CSharpCompilation compilation, string path, string text)
    {
        var old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, CompiledSource.ParseOptions, path));
    }

    private static GeneratorRunResult RunTwice(Compilation first, Compilation second)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new GrainGenerator().AsSourceGenerator()],
            parseOptions: CompiledSource.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return driver.RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(GeneratorRunResult result, string step)
    {
        var runs = result.TrackedSteps[step];
        Assert.NotEmpty(runs);
        return runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason);
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(static steps => steps.Value)
            .SelectMany(static run => run.Outputs)
            .Select(static output => output.Reason);

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
