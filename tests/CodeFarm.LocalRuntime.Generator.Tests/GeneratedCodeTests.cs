namespace CodeFarm.LocalRuntime.Generator.Tests;

public class GeneratedCodeTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string RichSource =
        """
        namespace Farm.Contracts;

        [GenerateSerializer]
        public enum Stage { Sown, Grown }

        [GenerateSerializer, Immutable, Alias("seed")]
        public sealed record Seed([property: Id(0)] string Name, [property: Id(1)] Stage Stage);

        [GenerateSerializer, Immutable, Alias("page")]
        public sealed record Page<T>([property: Id(0)] ImmutableArray<T> Items);

        public interface IGrow : IGrainWithStringKey
        {
            Task<int> GrowAsync(int by, CancellationToken cancellationToken);
        }

        [Alias("field")]
        public interface IFieldGrain : IGrow
        {
            Task SowAsync(Seed seed);

            [Alias("sow-more")]
            Task SowAsync(Seed seed, string? note = null, CancellationToken cancellationToken = default);

            [ReadOnly, AlwaysInterleave]
            ValueTask<Seed?> FindAsync(string name);

            ValueTask<(string Name, int? Count)> CountAsync((int X, int Y) at);

            ValueTask RestAsync();

            [OneWay]
            Task TellAsync(Guid id, TimeSpan? after, DateOnly day);

            IAsyncEnumerable<Seed> WatchAsync(string filter, CancellationToken cancellationToken);

            IAsyncEnumerable<int> CountUpAsync();

            Task<Page<Seed>> PageAsync(ImmutableDictionary<string, ImmutableArray<Seed>> seeds, IFieldGrain next);

            Task<bool> @lock(string @class, int call, string argument0, GrainId shared);

            Task<string> WithBodyAsync() => Task.FromResult("body");

            [Obsolete("use SowAsync")]
            Task OldAsync();

            new Task<int> GrowAsync(int by, CancellationToken cancellationToken);
        }

        public static class Outer
        {
            internal interface IFieldGrain : IGrainWithStringKey
            {
                Task FieldAsync();
                Task FieldAsync(int a);
                Task FieldAsync(int a, int b);
                Task FieldAsync2Call();
            }
        }

        public abstract class PlotGrain : Grain;

        internal sealed partial class FieldGrain : PlotGrain, Outer.IFieldGrain
        {
            public Task FieldAsync() => Task.CompletedTask;
            public Task FieldAsync(int a) => Task.CompletedTask;
            public Task FieldAsync(int a, int b) => Task.CompletedTask;
            public Task FieldAsync2Call() => Task.CompletedTask;
        }

        internal sealed partial class FieldGrain : IDisposable
        {
            public void Dispose() { }
        }
        """;

    [Fact]
    public void Code_for_a_rich_interface_compiles_without_a_word()
    {
        var compiled = CompiledSource.From(RichSource);

        Assert.Empty(compiled.Reported);
        Assert.Empty(compiled.CompilerDiagnostics());
    }

    [Fact]
    public async Task The_rules_have_nothing_to_say_about_a_rich_interface()
    {
        Assert.Empty(await CompiledSource.From(RichSource).AnalyzeAsync());
    }

    [Fact]
    public void Nothing_is_written_for_an_assembly_without_grains()
    {
        Assert.Empty(CompiledSource.From("public class Plain : IDisposable { public void Dispose() { } }").Generation.GeneratedTrees);
    }

    [Fact]
    public void The_manifest_names_what_the_assembly_holds()
    {
        var generated = CompiledSource.From(RichSource).AllGenerated;

        Assert.Contains("typeof(global::Farm.Contracts.IFieldGrain), \"Farm.Contracts.IFieldGrain\"", generated, Ordinal);
        Assert.Contains("typeof(global::Farm.Contracts.Outer.IFieldGrain), \"Farm.Contracts.Outer.IFieldGrain\"", generated, Ordinal);
        Assert.Contains("AddCrossingType(typeof(global::Farm.Contracts.Seed), \"seed\")", generated, Ordinal);
        Assert.Contains("AddCrossingType(typeof(global::Farm.Contracts.Stage), \"Farm.Contracts.Stage\")", generated, Ordinal);
        Assert.DoesNotContain("Farm.Contracts.Page<", ManifestLines("AddCrossingType"), Ordinal);
        Assert.DoesNotContain("PlotGrain", generated, Ordinal);
        Assert.Equal(1, ManifestLines("AddGrainClass").Split("FieldGrain)").Length - 1);

        string ManifestLines(string method) =>
            string.Join("\n", generated.Split('\n').Where(line => line.Contains(method, Ordinal)));
    }

    [Fact]
    public void An_inherited_method_keeps_the_name_of_the_interface_that_declares_it()
    {
        var generated = CompiledSource.From(
            """
            namespace A;
            public interface IBase : IGrainWithStringKey { [ReadOnly, AlwaysInterleave] Task M(); }
            public interface IDerived : IBase;
            """).AllGenerated;

        var calls = generated.Split("\"A.IBase\", \"M\", ");
        Assert.Equal(3, calls.Length);
        Assert.All(calls.Skip(1), static call => Assert.Matches(@"^\S+\.ReadOnly \| \S+\.AlwaysInterleave\);", call));
    }

    [Fact]
    public void A_used_call_lets_go_of_what_its_arguments_refer_to()
    {
        var generated = CompiledSource.From(
            "public interface IFoo : IGrainWithStringKey { Task M(string a, int b, (int, Uri) c, Guid? d); }").AllGenerated;

        var recycle = generated[generated.IndexOf("void Recycle()", Ordinal)..];
        Assert.Contains("Argument0 = default!;", recycle, Ordinal);
        Assert.DoesNotContain("Argument1", recycle, Ordinal);
        Assert.Contains("Argument2 = default!;", recycle, Ordinal);
        Assert.DoesNotContain("Argument3", recycle, Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_or_nesting_only_stay_apart()
    {
        var compiled = CompiledSource.From(
            """
            public interface IFoo : IGrainWithStringKey { Task M(); }
            public interface IFOO : IGrainWithStringKey { Task M(); }
            public class A { public interface IFoo : IGrainWithStringKey; }
            public class A_ { public interface IFoo : IGrainWithStringKey; }
            public interface A_IFoo : IGrainWithStringKey;
            namespace @event { public interface @class : IGrainWithStringKey { Task @object(); } }
            """);

        Assert.Empty(compiled.CompilerDiagnostics());
        Assert.Equal(7, compiled.Generation.GeneratedTrees.Length);
    }

    [Fact]
    public void A_grain_interface_may_extend_one_of_another_assembly()
    {
        var contracts = CompiledSource.From(RichSource);

        var second = CompiledSource.From(
            contracts,
            """
            public interface IMeadowGrain : Farm.Contracts.IGrow
            {
                Task<Farm.Contracts.Page<string>> GrassAsync(Farm.Contracts.Stage stage);
            }
            """);

        Assert.Empty(second.CompilerDiagnostics());
        Assert.Contains("Task<int> global::Farm.Contracts.IGrow.GrowAsync", second.AllGenerated, Ordinal);
    }

    [Fact]
    public void Code_without_nullable_annotations_is_served_too()
    {
        var compiled = CompiledSource.From(
            """
            #nullable disable
            public interface IFoo : IGrainWithStringKey { Task<string> M(string a, Uri b = null); }
            """);

        Assert.Empty(compiled.CompilerDiagnostics());
    }

    [Fact]
    public void The_same_source_gives_the_same_text()
    {
        Assert.Equal(CompiledSource.From(RichSource).AllGenerated, CompiledSource.From(RichSource).AllGenerated);
    }

    [Fact]
    public void An_assembly_names_the_referenced_assemblies_that_hold_grains_even_when_it_uses_none_of_their_types()
    {
        var grains = CompiledSource.From(RichSource);

        var second = CompiledSource.From(grains, "public class Plain : IDisposable { public void Dispose() { } }");

        Assert.Contains("GrainManifestReference(\"Test.Assembly\")", second.AllGenerated, StringComparison.Ordinal);
        Assert.Empty(second.CompilerDiagnostics());
    }
}
