using CodeFarm.Sandbox.Isolation;
using CodeFarm.SandboxBenchmarks.Escapes;
using CodeFarm.SandboxBenchmarks.Escapes.Variants;

namespace CodeFarm.Escapes.Tests;

/// <summary>Hostile and honest code, for real: behind the policy alone, behind isolation alone and behind both; as root and as nobody.</summary>
public sealed class EscapeTests
{
    private const int Seed = 20_25;

    public static TheoryData<string> Folders => Suites.All;

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Nothing_escapes_and_nothing_honest_is_refused(string folder)
    {
        var (options, args) = Suites.Options(folder);

        var runs = await EscapesBenchmark.MeasureAsync(options, args);

        Assert.Equal([], runs.Where(static run => run.IsEscape));
        var honest = runs.Where(static run => run.Id.StartsWith("benign/", StringComparison.Ordinal)).ToArray();
        Assert.Equal([], honest.Where(static run => run.Verdict == "refused" || run.Outcome is not ("completed" or "error")));
    }

    [Fact]
    public void The_policy_says_of_each_hostile_snippet_what_the_index_expects()
    {
        var places = CanaryPlaces.Of(Suites.Own);
        var snippets = Snippet.ReadHostile(Suites.Own, places).ToArray();

        var wrong = snippets.Where(static snippet =>
            snippet.MustBeRefused == CodeFarm.Validation.CandidateCompiler.Compile(snippet.Source, snippet.Signature).Succeeded);

        Assert.Empty(wrong.Select(static snippet => snippet.Id));
        Assert.True(snippets.Length >= 60, $"{snippets.Length} hostile snippets");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_variant_has_the_verdict_of_its_snippet(string folder)
    {
        var places = CanaryPlaces.Of(folder);

        var runs = Snippet.ReadHostile(folder, places).Concat(Snippet.ReadBenign(folder, places))
            .SelectMany(static snippet => VariantsBenchmark.Run(snippet, 1, Seed)).ToArray();

        Assert.Equal([], runs.Where(static run => run.IsWrong));
        Assert.True(runs.Count(static run => run.Verdict != "none") > runs.Length / 2, "Most variants are no C#.");
    }

    [Theory]
    [InlineData("file-read/random-access", "secret")]
    [InlineData("file-read/memory-mapped-file", "secret")]
    [InlineData("file-write/make-folder", "folder")]
    [InlineData("network/tcp-client", "tcp")]
    [InlineData("network/udp-datagram", "udp")]
    [InlineData("network/unix-socket", "unix socket")]
    public async Task The_canaries_notice_what_nothing_holds_back(string id, string touched)
    {
        var (options, _) = Suites.Options(Suites.Own);
        var places = CanaryPlaces.Of(Suites.Own);
        using var canaries = new SuiteCanaries(places);
        await using var runner = new SnippetRunner("self", IsolationLayers.None, canaries, options);

        var run = await runner.RunUnprotectedAsync(Snippet.ReadHostile(Suites.Own, places).Single(snippet => snippet.Id == id));

        Assert.True(run.IsEscape, run.ToString());
        Assert.StartsWith(touched, run.Detail, StringComparison.Ordinal);
    }
}
