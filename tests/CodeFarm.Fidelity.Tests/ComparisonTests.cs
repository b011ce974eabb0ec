using CodeFarm.Fidelity.Tests.Comparison;
using CodeFarm.Fidelity.Tests.Rendering;

namespace CodeFarm.Fidelity.Tests;

/// <summary>The comparison sees what it is there to see.</summary>
public class ComparisonTests
{
    private const string Samples = "CodeFarm.Fidelity.Tests.Samples.";

    [Fact]
    public void Types_that_are_the_same_do_not_differ()
    {
        var differences = Compare("Same`1");

        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("public const int Limit = 4")]
    [InlineData("public Gauge(int size)")]
    [InlineData("public int Size { get; set; }")]
    [InlineData("public string Label { get; set; }")]
    [InlineData("public string? Read(string name, int count = 2)")]
    [InlineData("public static void Fill(ref int level)")]
    [InlineData("public TItem? First<TItem>(System.Collections.Generic.IReadOnlyList<TItem> items)")]
    [InlineData("public void Old()")]
    [InlineData("public void Extra()")]
    public void A_wrong_member_is_reported(string member)
    {
        var differences = Compare("Gauge");

        Assert.Contains(differences, difference => difference.Kind == DifferenceKind.Extra && difference.Fact == member);
    }

    [Fact]
    public void Nothing_but_the_wrong_members_is_reported()
    {
        var differences = Compare("Gauge");

        Assert.Equal(9, differences.Count);
    }

    [Theory]
    [InlineData("Closed", "public class Closed")]
    [InlineData("Level", "public enum Level : int")]
    [InlineData("Level", "High = 3")]
    [InlineData("MarkAttribute", "attribute usage Class, Struct")]
    public void A_wrong_type_is_reported(string type, string fact)
    {
        var differences = Compare(type);

        Assert.Contains(differences, difference => difference.Fact == fact);
    }

    [Fact]
    public void A_member_that_an_implementer_needs_is_missed()
    {
        var differences = Compare("IJob");

        Assert.Equal((DifferenceKind.Missing, "public void Stop()"), (differences.Single().Kind, differences.Single().Fact));
    }

    [Fact]
    public void A_report_says_what_Orleans_has_instead()
    {
        var difference = Compare("Gauge").Single(difference => difference.Fact.Contains(" Read(", StringComparison.Ordinal));

        Assert.Contains("public virtual string? Read(string key, int count = 1)", difference.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Orleans.IGrainFactory", "grainClassNamePrefix = default", "grainClassNamePrefix")]
    [InlineData("Orleans.IGrainFactory", "string? grainClassNamePrefix", "string grainClassNamePrefix")]
    [InlineData("Orleans.IGrainFactory", "where TGrainInterface : Orleans.IGrainWithStringKey", "where TGrainInterface : Orleans.IGrain")]
    [InlineData("Orleans.Runtime.GrainId", "out Orleans.Runtime.GrainId", "Orleans.Runtime.GrainId")]
    [InlineData("Orleans.DeactivationReasonCode", "ShuttingDown = 1", "ShuttingDown = 2")]
    [InlineData("Orleans.Grain", "protected void DeactivateOnIdle()", "public void DeactivateOnIdle()")]
    [InlineData("Orleans.Runtime.GrainTimerCreationOptions", "DueTime { get; init; }", "DueTime { get; set; }")]
    [InlineData("Orleans.Streams.IAsyncObserver`1", "IAsyncObserver<in T>", "IAsyncObserver<T>")]
    [InlineData("Orleans.Streams.IAsyncObserver`1", "System.Threading.Tasks.Task OnErrorAsync", "System.Threading.Tasks.ValueTask OnErrorAsync")]
    [InlineData("Orleans.IdAttribute", "Method, ", "Method, Interface, ")]
    public void A_change_of_the_slice_is_reported(string type, string from, string to)
    {
        var ours = Assemblies.Slice[type];
        var changed = new ApiType(
            ours.Id, ours.Namespace, Change(ours.Header), ChangeAll(ours.Relations), ChangeAll(ours.Members));

        var differences = SliceComparison.Compare(changed, Assemblies.Theirs(type)!);

        Assert.Contains(differences, difference => difference.Kind == DifferenceKind.Extra);
        Assert.NotEqual(ours.Facts, changed.Facts);

        string Change(string fact) => fact.Replace(from, to, StringComparison.Ordinal);
        IReadOnlyList<string> ChangeAll(IEnumerable<string> facts) => [.. facts.Select(Change)];
    }

    [Theory]
    [InlineData("public string? Get(string key)", "public string~ Get(string~ key)", true)]
    [InlineData("public string? Get(string key)", "public string Get(string key)", false)]
    [InlineData("public int Get(string key)", "public string~ Get(string~ key)", false)]
    public void Annotations_are_compared_where_Orleans_has_them(string ours, string theirs, bool agree)
    {
        Assert.Equal(agree, FactMatch.Agree(ours, theirs));
    }

    [Theory]
    [InlineData("public int Size { get; }", "public int Size { get; set; }", true)]
    [InlineData("public int Size { get; set; }", "public int Size { get; }", false)]
    [InlineData("public int Size { get; set; }", "public int Size { get; protected set; }", false)]
    public void A_property_may_lack_an_accessor_but_not_add_one(string ours, string theirs, bool agree)
    {
        Assert.Equal(agree, FactMatch.Agree(ours, theirs));
    }

    [Theory]
    [InlineData("attribute usage Class", "attribute usage Class, Struct, multiple", true)]
    [InlineData("attribute usage Class, multiple", "attribute usage Class", false)]
    [InlineData("attribute usage Class", "attribute usage Class, not inherited", false)]
    public void An_attribute_may_stand_on_less_but_not_on_more(string ours, string theirs, bool agree)
    {
        Assert.Equal(agree, FactMatch.Agree(ours, theirs));
    }

    private static List<Difference> Compare(string name)
    {
        var tests = typeof(ComparisonTests).Assembly.Location;
        var ours = ApiReader.Read(tests, Samples + "Ours")[$"{Samples}Ours.{name}"];
        var theirs = ApiReader.Read(tests, Samples + "Theirs")[$"{Samples}Theirs.{name}"];
        return [.. SliceComparison.Compare(ours, theirs)];
    }
}
