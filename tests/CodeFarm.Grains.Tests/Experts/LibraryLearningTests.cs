using System.Collections.Immutable;
using System.Text.Json;
using CodeFarm.Contracts.Library;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Grains.Experts;
using CodeFarm.Grains.Experts.Library;
using CodeFarm.Grains.Tests.Farm;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Tests.Experts;

/// <summary>What becomes a version of the library, and what does not.</summary>
public sealed class LibraryLearningTests
{
    private static readonly LibraryOptions Options = new() { GuardBudget = TimeSpan.FromMinutes(5), GuardPrograms = 1 };

    // The first and the last character: its search needs many texts, and each further component makes more of them.
    private static readonly SolvedProgram Ends = new(
        "task-ends", "ends", "both ends", "string ends(string text)",
        [Example("abc", "ac."), Example("hello", "ho."), Example("xy", "xy."), Example("z1 9", "z9.")], "$0:string");

    [Fact]
    public void What_shortens_functions_and_loses_none_is_adopted()
    {
        var outcome = Learn(Options, [.. Surnames.Programs]);

        Assert.Equal(["Surname"], outcome.Adopted!.Components.Select(static component => component.Name));
    }

    [Fact]
    public void With_which_a_function_is_no_longer_found_is_refused()
    {
        var learned = Learn(Options, [.. Surnames.Programs]).Adopted!;
        var least = LeastTerms(LearnedLibrary.Empty);
        Assert.True(least < LeastTerms(learned), "The component makes no search longer, and the test is about nothing.");

        var outcome = Learn(Options with { GuardTerms = least }, [.. Surnames.Programs, Ends]);

        Assert.Null(outcome.Adopted);
        Assert.StartsWith("With Surname, ends is no longer found within 300 s and", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_before_does_not_find_either_refuses_nothing()
    {
        var outcome = Learn(Options with { GuardTerms = 1 }, [.. Surnames.Programs, Ends]);

        Assert.NotNull(outcome.Adopted);
    }

    [Fact]
    public void A_component_that_only_others_use_is_shown_with_the_functions_that_use_these()
    {
        LearnedComponent Component(string name, string program, params string[] functions) => new(name, ["string"], "string", program, "", [], 2, functions, 1, 1);
        var components = new[]
        {
            Component("Loud", "(ToUpper:string->string $0:string)"),
            Component("LoudWord", "(Loud:string->string (Trim:string->string $0:string))", "b", "a"),
        };
        var json = JsonSerializer.Serialize(
            new[] { new LearnedVersion(1, 0, DateTimeOffset.UnixEpoch, "learned", 2, 9, 5, components) }, JsonSerializerOptions.Web);

        var info = LibraryShape.Of(LearnedLibrary.FromJson(json), new CorpusState(), new LibraryState(), Options);

        Assert.Equal("a b", string.Join(' ', info.Components[0].Functions));
        Assert.Equal("string LoudWord(string text)", info.Components[1].Signature);
        Assert.Contains("Loud(", info.Components[1].Source, StringComparison.Ordinal);
        Assert.DoesNotContain("@", info.Components[1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_library_learns_no_more()
    {
        var learned = Learn(Options, [.. Surnames.Programs]).Adopted!;

        var outcome = Learn(Options with { MaximumComponents = 1 }, [.. Surnames.Programs], learned);

        Assert.Equal("The library is full: it has 1 components.", outcome.Reason);
    }

    [Fact]
    public void Versions_of_one_function_are_not_several_functions()
    {
        var outcome = Learn(Options, [.. Surnames.Programs.Select(static program => program with { Function = "surname" })]);

        Assert.Null(outcome.Adopted);
    }

    [Theory]
    [InlineData(nameof(LibraryOptions.LearnAfter))]
    [InlineData(nameof(LibraryOptions.MaximumPrograms))]
    [InlineData(nameof(LibraryOptions.GuardBudget))]
    public void A_setting_out_of_its_range_is_named(string name)
    {
        var options = name switch
        {
            nameof(LibraryOptions.LearnAfter) => new LibraryOptions { LearnAfter = -1 },
            nameof(LibraryOptions.MaximumPrograms) => new() { MaximumPrograms = 0 },
            _ => new() { GuardBudget = TimeSpan.Zero },
        };

        var error = Assert.Throws<ArgumentOutOfRangeException>(options.Validate);

        Assert.Equal(name, error.ParamName);
    }

    private static LearningOutcome Learn(LibraryOptions options, ImmutableArray<SolvedProgram> programs, LearnedLibrary? current = null) =>
        new LibraryLearning(options, TimeProvider.System).Learn(programs, current ?? LearnedLibrary.Empty, CancellationToken.None);

    /// <summary>The least number of kept terms with which the function is found.</summary>
    private static long LeastTerms(LearnedLibrary learned)
    {
        var (low, high) = (1L, 1L << 20);
        while (low < high)
        {
            var terms = (low + high) / 2;
            var search = new SynthesisOptions { Budget = TimeSpan.FromMinutes(5), MaximumTerms = terms, MaximumCandidates = 1 };
            var found = new ProgramSynthesizer(ComponentLibrary.Standard.With(learned), search).Synthesize(ExpertProblem.Of(Ends), CancellationToken.None);
            (low, high) = found.Candidates.Count > 0 ? (low, terms) : (terms + 1, high);
        }

        return low;
    }

    private static RequirementExample Example(string input, string output) => new([$"\"{input}\""], $"\"{output}\"");
}
