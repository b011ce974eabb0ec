using System.ComponentModel;
using System.Reflection;
using CodeFarm.Fidelity.Tests.Comparison;

namespace CodeFarm.Fidelity.Tests;

/// <summary>The slice is a part of Orleans' API: whatever compiles against it compiles against Orleans.</summary>
public class FidelityTests
{
    [Fact]
    public void Every_type_of_the_slice_is_known_from_Orleans()
    {
        var unknown = Assemblies.Slice.Keys.Where(id => Assemblies.Theirs(id) is null);

        Report(unknown, $"public in an Orleans namespace, but neither in the package nor in {Assemblies.ListingFile}");
    }

    [Fact]
    public void Every_fact_of_the_slice_is_a_fact_of_Orleans()
    {
        var unexpected = Differences().Where(difference => !KnownDifferences.Allow(difference));

        Report(unexpected, "differ from Orleans; correct the slice, or list it with a reason in KnownDifferences");
    }

    [Fact]
    public void Every_listed_difference_still_exists()
    {
        var differences = Differences();

        var stale = KnownDifferences.Extra
            .Where(entry => !differences.Any(difference => KnownDifferences.IsEntry(entry, difference)))
            .Select(entry => $"{entry.Type}: {entry.Start}")
            .Concat(KnownDifferences.Incomplete
                .Where(entry => !differences.Any(difference =>
                    difference.Kind == DifferenceKind.Missing && difference.Type == entry.Type))
                .Select(entry => entry.Type));

        Report(stale, "is in KnownDifferences but does not differ; delete the entry");
    }

    [Fact]
    public void The_listing_holds_only_types_of_the_slice_that_the_package_does_not_define()
    {
        var superfluous = Assemblies.Listed.Keys
            .Where(id => !Assemblies.Slice.ContainsKey(id) || Assemblies.Package.ContainsKey(id));

        Report(superfluous, $"need not be in {Assemblies.ListingFile}; delete them");
    }

    [Fact]
    public void What_only_generated_code_calls_is_hidden_from_completion()
    {
        var visible = typeof(Orleans.Runtime.GrainReference)
            .GetMembers(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(member => member is MethodBase { IsFamily: true })
            .Where(member => member.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
            .Select(member => member.ToString());

        Report(visible, "lacks [EditorBrowsable(EditorBrowsableState.Never)]");
    }

    private static List<Difference> Differences() =>
    [
        .. Assemblies.Slice.Values
            .Where(type => Assemblies.Theirs(type.Id) is not null)
            .SelectMany(type => SliceComparison.Compare(type, Assemblies.Theirs(type.Id)!)),
    ];

    private static void Report(IEnumerable<object?> findings, string complaint)
    {
        var all = findings.ToArray();
        Assert.True(
            all.Length == 0,
            $"{all.Length} {complaint}:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
