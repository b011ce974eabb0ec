namespace CodeFarm.Sandbox.Tests;

/// <summary>What one call leaves behind in static fields, the next must not see.</summary>
public sealed class StaticStateTests(SandboxFixture farm) : IClassFixture<SandboxFixture>
{
    public static TheoryData<string> Counters { get; } = [
        "static int Kept; public static int Probe(int x) => x + Kept++;",
        "static readonly int[] Kept = new int[1]; public static int Probe(int x) => x + Kept[0]++;",
        "static readonly int[][] Kept = [[0], [1]]; public static int Probe(int x) => x + Kept[0][0]++;",
        "static readonly List<int> Kept = []; public static int Probe(int x) { Kept.Add(1); return x + Kept.Count - 1; }",
        "static readonly Dictionary<int, int> Kept = []; public static int Probe(int x) { Kept[Kept.Count] = 1; return x + Kept.Count - 1; }",
        "static readonly System.Text.StringBuilder Kept = new(); public static int Probe(int x) { Kept.Append('a'); return x + Kept.Length - 1; }",
        "static readonly Func<int> Kept = Counter(); static Func<int> Counter() { var n = 0; return () => n++; } public static int Probe(int x) => x + Kept();",
        "static readonly IEnumerator<int> Kept = Count(); static IEnumerator<int> Count() { for (var n = 0; ; n++) yield return n; } public static int Probe(int x) { Kept.MoveNext(); return x + Kept.Current; }",
        "sealed class Box { public int Value; } static readonly Box Kept = new(); public static int Probe(int x) => x + Kept.Value++;",
        "sealed class Box { public int Value; } record struct Pair(Box One, Box Two); static readonly Pair Kept = new(new(), new()); public static int Probe(int x) => x + Kept.Two.Value++;",
        "static class Box<T> { public static readonly int[] Kept = new int[1]; } public static int Probe(int x) => x + Box<string>.Kept[0]++;",
        "static readonly Lazy<int[]> Kept = new(() => new int[1]); public static int Probe(int x) => x + Kept.Value[0]++;",
        "sealed class Own : StringComparer { public int Value; public override int Compare(string? a, string? b) => Value++; public override bool Equals(string? a, string? b) => true; public override int GetHashCode(string s) => 0; } static readonly StringComparer Kept = new Own(); public static int Probe(int x) => x + Kept.Compare(\"\", \"\");",
        "static readonly IEqualityComparer<int> Kept = Counter(); static IEqualityComparer<int> Counter() { var n = 0; return EqualityComparer<int>.Create((_, _) => true, _ => n++); } public static int Probe(int x) => x + Kept.GetHashCode(0);",
        "static readonly object Kept = new int[1]; public static int Probe(int x) => x + ((int[])Kept)[0]++;",
    ];

    [Theory]
    [MemberData(nameof(Counters))]
    public async Task A_call_finds_static_fields_as_the_first_one_did(string members)
    {
        var assembly = Hostile.Compile(members);

        int[] results = [await farm.NumberAsync(assembly, 7), await farm.NumberAsync(assembly, 7), await farm.NumberAsync(assembly, 7)];

        Assert.Equal([7, 7, 7], results);
    }

    [Fact]
    public async Task So_does_a_case_of_the_same_job()
    {
        var assembly = Hostile.Compile("static readonly int[] Kept = new int[1]; public static int Probe(int x) => x + Kept[0]++;");
        var job = farm.Job("int Probe(int x)", assembly, "1") with { InputsJson = [["1"], ["1"], ["5"]] };

        var report = await farm.Sandbox.RunAsync(job, default);

        Assert.Equal(["1", "1", "5"], report.Results.Select(static result => result.OutputJson!));
    }

    [Fact]
    public async Task A_table_that_is_only_read_stays_and_so_does_the_process()
    {
        var assembly = Hostile.Compile(
            "static readonly Dictionary<int, string> Names = new() { [1] = \"one\", [2] = \"two\" }; static readonly int[] Made = [Environment.TickCount]; "
            + "public static int Probe(int x) => x == 0 ? Made[0] : Names[x].Length;");
        var before = await farm.NumberAsync(assembly, 0);

        int[] lengths = [await farm.NumberAsync(assembly, 1), await farm.NumberAsync(assembly, 2)];

        Assert.Equal([3, 3], lengths);
        Assert.Equal(before, await farm.NumberAsync(assembly, 0));
    }

    [Fact]
    public async Task A_static_constructor_that_throws_fails_its_calls_only()
    {
        var assembly = Hostile.Compile("static readonly int[] Kept = Make(); static int[] Make() => throw new Exception(\"none\"); public static int Probe(int x) => Kept[0];");

        var report = await farm.CallAsync(assembly, 1);

        Assert.StartsWith("System.TypeInitializationException", Assert.Single(report.Results).Error, StringComparison.Ordinal);
    }
}
