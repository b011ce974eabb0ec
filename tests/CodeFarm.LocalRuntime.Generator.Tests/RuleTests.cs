namespace CodeFarm.LocalRuntime.Generator.Tests;

public class RuleTests
{
    /// <summary>A rule, code that breaks it where it is marked, and the nearest code that keeps it.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        // FARM001: what a method returns
        { "FARM001", Interface("void [|M|]();"), Interface("Task M();") },
        { "FARM001", Interface("int [|M|]();"), Interface("Task<int> M();") },
        { "FARM001", Interface("IAsyncEnumerator<int> [|M|]();"), Interface("IAsyncEnumerable<int> M();") },
        { "FARM001", Interface("Task<int>[] [|M|]();"), Interface("ValueTask<int> M();") },
        {
            "FARM001",
            "public interface INamed { string [|Name|](); } public interface IFoo : IGrainWithStringKey, INamed;",
            "public interface INamed { Task<string> Name(); } public interface IFoo : IGrainWithStringKey, INamed;"
        },
        {
            "FARM001",
            "public interface IBase : IGrainWithStringKey { void [|M|](); } public interface IFoo : IBase;",
            "public interface IBase : IGrainWithStringKey { Task M(); } public interface IFoo : IBase;"
        },

        // FARM002: what an interface holds
        { "FARM002", Interface("string [|Name|] { get; }"), Interface("static string Name => \"\";") },
        { "FARM002", Interface("Task<int> [|this|][int i] { get; }"), Interface("Task<int> Item(int i);") },
        { "FARM002", Interface("event Action [|Grown|];"), Interface("IAsyncEnumerable<int> Grown();") },
        { "FARM002", Interface("static abstract Task [|M|]();"), Interface("static Task M() => Task.CompletedTask;") },
        { "FARM002", Interface("private Task [|M|]() => Task.CompletedTask;"), Interface("Task M() => Task.CompletedTask;") },

        // FARM003, FARM004: type parameters
        { "FARM003", Interface("Task [|M|]<T>();"), Interface("Task M();") },
        {
            "FARM004",
            "public interface [|IFoo|]<T> : IGrainWithStringKey { Task<T> M(); }",
            "public interface IFoo : IGrainWithStringKey { Task<int> M(); }"
        },
        {
            "FARM004",
            "public class Outer<T> { public interface [|IFoo|] : IGrainWithStringKey; }",
            "public class Outer { public interface IFoo : IGrainWithStringKey; }"
        },
        { "FARM004", "public class [|FooGrain|]<T> : Grain;", "public abstract class FooGrain<T> : Grain; public class BarGrain : FooGrain<int>;" },

        // FARM005, FARM006: parameters
        { "FARM005", Interface("Task M(ref int [|a|]);"), Interface("Task M(int a);") },
        { "FARM005", Interface("Task M(out int [|a|]);"), Interface("Task<int> M();") },
        { "FARM005", Interface("Task M(in int [|a|]);"), Interface("Task M(params ImmutableArray<int> a);") },
        { "FARM006", Interface("Task M(CancellationToken [|a|], int b);"), Interface("Task M(int b, CancellationToken a);") },
        { "FARM006", Interface("Task M(CancellationToken [|a|], CancellationToken b);"), Interface("Task M(CancellationToken a);") },

        // FARM007: one way
        { "FARM007", Interface("[OneWay] Task<int> [|M|]();"), Interface("[OneWay] Task M();") },
        { "FARM007", Interface("[OneWay] IAsyncEnumerable<int> [|M|]();"), Interface("[OneWay] ValueTask M();") },

        // FARM008: keys
        { "FARM008", "public interface [|IFoo|] : IGrain { Task M(); }", Interface("Task M();") },

        // FARM009: names that generated code can write
        {
            "FARM009",
            "public class Outer { private interface [|IFoo|] : IGrainWithStringKey; }",
            "public class Outer { internal interface IFoo : IGrainWithStringKey; }"
        },
        { "FARM009", "file interface [|IFoo|] : IGrainWithStringKey;", "internal interface IFoo : IGrainWithStringKey;" },
        {
            "FARM009",
            "public class Outer { private protected class Middle { public class [|FooGrain|] : Grain; } }",
            "public class Outer { protected internal class Middle { public class FooGrain : Grain; } }"
        },
        {
            "FARM009",
            "public class Outer { [GenerateSerializer, Immutable, Alias(\"a\")] private record [|R|]; }",
            "public class Outer { [GenerateSerializer, Immutable, Alias(\"a\")] internal record R; }"
        },

        // FARM010: structs
        {
            "FARM010",
            "public interface IFoo : IGrainWithStringKey; public struct [|Foo|] : IFoo;",
            "public interface IFoo : IGrainWithStringKey; public class Foo : Grain, IFoo;"
        },

        // FARM011: what may cross
        { "FARM011", Interface("Task M(Action [|a|]);"), Interface("Task M(IFoo a);") },
        { "FARM011", Interface("Task M(Type [|a|]);"), Interface("Task M(string a);") },
        { "FARM011", Interface("Task M(System.Text.Json.JsonElement [|a|]);"), Interface("Task M(GrainId a);") },
        { "FARM011", Interface("Task M(object [|a|]);"), Interface("Task M(Uri a);") },
        { "FARM011", Interface("Task M(dynamic [|a|]);"), Interface("Task M(decimal a);") },
        { "FARM011", Interface("Task<byte[]> [|M|]();"), Interface("Task<ImmutableArray<byte>> M();") },
        { "FARM011", Interface("Task<List<int>> [|M|]();"), Interface("Task<ImmutableList<int>> M();") },
        { "FARM011", Interface("ValueTask<Dictionary<string, int>> [|M|]();"), Interface("ValueTask<ImmutableDictionary<string, int>> M();") },
        { "FARM011", Interface("IAsyncEnumerable<HashSet<int>> [|M|]();"), Interface("IAsyncEnumerable<ImmutableHashSet<int>> M();") },
        { "FARM011", Interface("Task M(IReadOnlyList<int> [|a|]);"), Interface("Task M(ImmutableSortedDictionary<int, Guid> a);") },
        { "FARM011", Interface("Task M(IDisposable [|a|]);"), Interface("Task M(IGrain a);") },
        { "FARM011", Interface("Task M(ImmutableArray<int[]> [|a|]);"), Interface("Task M(ImmutableArray<ImmutableArray<int>> a);") },
        { "FARM011", Interface("Task M((int, object) [|a|]);"), Interface("Task M((int A, string B) a);") },
        { "FARM011", Interface("Task M(DayOfWeek [|a|]);"), Interface("Task M(DateTimeOffset? a);") },
        { "FARM011", Interface("Task M(CancellationToken? [|a|]);"), Interface("Task M(StreamId a);") },
        { "FARM011", Interface("Task<Task> [|M|]();"), Interface("Task<SiloAddress> M();") },
        { "FARM011", Record("[property: Id(0)] Func<int> [|A|]"), Record("[property: Id(0)] Func A", "[GenerateSerializer] public enum Func;") },
        { "FARM011", Record("", "", "public event Action? [|A|]; public void B() => A?.Invoke();"), Record("", "", "public void B() { }") },
        { "FARM011", Record("[property: Id(0)] ImmutableArray<List<int>> [|A|]"), Record("[property: Id(0)] ImmutableArray<R> A") },
        {
            "FARM011",
            Page + Interface("Task<Page<object>> [|M|]();"),
            Page + Interface("Task<Page<string>> M();")
        },

        // FARM012: attributes of types
        {
            "FARM012",
            "public record R; " + Interface("Task M(R [|a|]);"),
            "[GenerateSerializer, Immutable, Alias(\"r\")] public record R; " + Interface("Task M(R a);")
        },
        { "FARM012", "[GenerateSerializer, Alias(\"r\")] public record [|R|];", "[GenerateSerializer, Immutable, Alias(\"r\")] public record R;" },
        {
            "FARM012",
            "[GenerateSerializer, Immutable] public record [|R|]; " + Interface("Task M(R a);"),
            "[GenerateSerializer, Immutable, Alias(\"r\")] public record R; " + Interface("Task M(R a);")
        },
        { "FARM012", "public enum E; " + Interface("Task<E> [|M|]();"), "[GenerateSerializer] public enum E; " + Interface("Task<E> M();") },
        {
            "FARM012",
            "public class E : Exception; " + Record("[property: Id(0)] E [|A|]"),
            "[GenerateSerializer] public class E : Exception; " + Record("[property: Id(0)] E A")
        },
        {
            "FARM012",
            "public abstract record B; [GenerateSerializer, Immutable, Alias(\"r\")] public record [|R|] : B;",
            "[GenerateSerializer, Immutable, Alias(\"b\")] public abstract record B; [GenerateSerializer, Immutable, Alias(\"r\")] public record R : B;"
        },
        {
            "FARM012",
            "public class E : Exception; [GenerateSerializer] public class [|F|] : E;",
            "[GenerateSerializer] public class E : InvalidOperationException; [GenerateSerializer] public class F : E;"
        },

        // FARM013: ids
        { "FARM013", Record("int [|A|]"), Record("[property: Id(0)] int A") },
        { "FARM013", Record("[property: Id(0)] int A", "", "public string [|B|] { get; init; } = \"\";"), Record("[property: Id(0)] int A", "", "[Id(1)] public string B { get; init; } = \"\";") },
        { "FARM013", Record("", "", "private readonly int [|_a|] = 1;"), Record("", "", "[Id(0)] private readonly int _a = 1; public static readonly int B = 2; public int C => _a;") },
        {
            "FARM013",
            "[GenerateSerializer] public class E : Exception { public int [|Code|] { get; } }",
            "[GenerateSerializer] public class E : Exception { [Id(0)] public int Code { get; } }"
        },

        // FARM014: ids differ
        { "FARM014", Record("[property: Id(0)] int A, [property: Id(0)] int [|B|]"), Record("[property: Id(0)] int A, [property: Id(1)] int B") },

        // FARM015: nothing changes
        { "FARM015", Record("", "", "[Id(0)] public int [|A|] { get; set; }"), Record("", "", "[Id(0)] public int A { get; init; }") },
        { "FARM015", Record("", "", "[Id(0)] public int [|A|];"), Record("", "", "[Id(0)] public readonly int A;") },
        {
            "FARM015",
            "[GenerateSerializer, Immutable, Alias(\"s\")] public record struct S([property: Id(0)] int [|A|]);",
            "[GenerateSerializer, Immutable, Alias(\"s\")] public readonly record struct S([property: Id(0)] int A);"
        },

        // FARM016, FARM017: aliases differ
        {
            "FARM016",
            "[GenerateSerializer, Immutable, Alias(\"a\")] public record A; [GenerateSerializer, Immutable, Alias(\"a\")] public record [|B|];",
            "[GenerateSerializer, Immutable, Alias(\"a\")] public record A; [GenerateSerializer, Immutable, Alias(\"b\")] public record B;"
        },
        {
            "FARM016",
            "[Alias(\"a\")] public interface IFoo : IGrainWithStringKey; [GenerateSerializer, Alias(\"a\")] public enum [|B|];",
            "[Alias(\"a\")] public interface IFoo : IGrainWithStringKey; [GenerateSerializer] public enum B;"
        },
        {
            "FARM016",
            "[GenerateSerializer] public enum A; [GenerateSerializer, Immutable, Alias(\"A\")] public record [|B|];",
            "[GenerateSerializer] public enum A; [GenerateSerializer, Immutable, Alias(\"B\")] public record B;"
        },
        {
            "FARM017",
            Interface("[Alias(\"m\")] Task M(); [Alias(\"m\")] Task [|N|]();"),
            Interface("[Alias(\"m\")] Task M(); [Alias(\"n\")] Task N();")
        },

        // FARM018: where attributes stand
        { "FARM018", "public class FooGrain : Grain { [AlwaysInterleave] public Task [|M|]() => Task.CompletedTask; }", Interface("[AlwaysInterleave] Task M();") },
        { "FARM018", "public class FooGrain : Grain { [OneWay] public Task [|M|]() => Task.CompletedTask; }", Interface("[OneWay] Task M();") },
        { "FARM018", "public class FooGrain : Grain { [ReadOnly] public Task [|M|]() => Task.CompletedTask; }", Interface("[ReadOnly] Task M();") },
        { "FARM018", "[Alias(\"foo\")] public class [|FooGrain|] : Grain;", "[GrainType(\"foo\")] public class FooGrain : Grain;" },
        { "FARM018", "[GenerateSerializer] public class [|FooGrain|] : Grain;", "public class FooGrain : Grain;" },
        { "FARM018", Record("", "", "[Id(0)] public int [|A|] => 1;"), Record("", "", "public int A => 1;") },
    };

    private const string Page =
        "[GenerateSerializer, Immutable, Alias(\"page\")] public record Page<T>([property: Id(0)] ImmutableArray<T> Items); ";

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_broken_rule_is_told_once_where_it_is_broken(string rule, string bad, string good)
    {
        var source = MarkedSource.Parse(bad);

        var problems = await CompiledSource.From(source.Text).AnalyzeAsync();

        var problem = Assert.Single(problems);
        Assert.Equal(rule, problem.Id);
        Assert.Equal(source.Marked, problem.Location.SourceSpan);
        Assert.NotEqual(bad, good);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_keeps_the_rule_compiles_and_raises_nothing(string rule, string bad, string good)
    {
        var compiled = CompiledSource.From(good);

        Assert.Empty(await compiled.AnalyzeAsync());
        Assert.Empty(compiled.CompilerDiagnostics());
        Assert.NotEmpty(rule + bad);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_breaks_a_rule_adds_no_error_of_generated_code(string rule, string bad, string good)
    {
        var compiled = CompiledSource.From(MarkedSource.Parse(bad).Text);

        Assert.DoesNotContain(compiled.CompilerDiagnostics(), diagnostic => !IsAboutSource(diagnostic));
        Assert.NotEmpty(rule + good);

        bool IsAboutSource(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
            compiled.Source.ContainsSyntaxTree(diagnostic.Location.SourceTree);
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        var rules = new GrainAnalyzer().SupportedDiagnostics;

        var tried = Cases.Select(static row => (string)row[0]).Distinct().Order();

        Assert.Equal(rules.Select(static rule => rule.Id).Order(), tried);
        Assert.All(rules, static rule => Assert.Equal("CodeFarm.Grains", rule.Category));
    }

    [Fact]
    public async Task Types_of_a_referenced_assembly_are_judged_by_their_attributes()
    {
        var contracts = CompiledSource.From(
            """
            [GenerateSerializer, Immutable, Alias("good")] public record Good([property: Id(0)] int A);
            [GenerateSerializer] public record Half([property: Id(0)] int A);
            public record Plain(int A);
            """);

        var problems = await CompiledSource.From(contracts, Interface("Task M(Good a, Half b, Plain c);")).AnalyzeAsync();

        Assert.Collection(
            problems.Select(static problem => problem.GetMessage(null)).Order(),
            static message => Assert.StartsWith("Half crosses between grains and lacks [Immutable] and [Alias]", message, StringComparison.Ordinal),
            static message => Assert.StartsWith("Plain crosses between grains and lacks [GenerateSerializer] and", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_says_what_is_wrong_and_how_to_mend_it()
    {
        var problem = Assert.Single(await CompiledSource.From(Record("int Count")).AnalyzeAsync());

        Assert.Equal(
            "R.Count has no [Id]; write [property: Id(n)] with a number that no other member of the type has",
            problem.GetMessage(null));
    }

    private static string Interface(string members, string before = "") =>
        $"{before}public interface IFoo : IGrainWithStringKey {{ {members} }}";

    private static string Record(string parameters, string before = "", string members = "") =>
        $"{before}[GenerateSerializer, Immutable, Alias(\"r\")] public record R({parameters}) {{ {members} }}";
}
