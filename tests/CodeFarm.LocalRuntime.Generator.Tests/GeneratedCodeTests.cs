namespace CodeFarm.LocalRuntime.Generator.Tests;

public class GeneratedCodeTests
{
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
}
