using System.Xml.Linq;
using CodeFarm.Fidelity.Tests.Document;

namespace CodeFarm.Fidelity.Tests;

/// <summary>docs/orleans-slice.md is what the assembly says.</summary>
public class SliceDocumentTests
{
    private const string Renewal = "UPDATE_SLICE";

    private static readonly string DocumentPath = Path.Combine(Assemblies.RepositoryRoot, "docs", "orleans-slice.md");

    [Fact]
    public void The_document_shows_the_slice_as_it_is()
    {
        var expected = Write();
        if (Environment.GetEnvironmentVariable(Renewal) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(DocumentPath)!);
            File.WriteAllText(DocumentPath, expected);
        }

        var actual = File.Exists(DocumentPath) ? File.ReadAllText(DocumentPath).ReplaceLineEndings("\n") : "";

        Assert.True(
            expected == actual,
            $"docs/orleans-slice.md is not what the slice says{FirstDifference(expected, actual)}; renew it with "
            + $"{Renewal}=1 dotnet test tests/CodeFarm.Fidelity.Tests");
    }

    [Fact]
    public void Every_type_of_the_slice_is_in_the_document_with_its_summary()
    {
        var document = Write();

        Assert.All(Assemblies.Slice.Values, type => Assert.Contains($" {Name(type.Id)}", document, StringComparison.Ordinal));
        Assert.DoesNotContain("{slice}", document, StringComparison.Ordinal);
    }

    private static string Write()
    {
        var summaries = new Summaries(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "CodeFarm.LocalRuntime.xml")));
        var template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Document", "orleans-slice.template.md"));
        return SliceDocument.Write(template.ReplaceLineEndings("\n"), Assemblies.Slice.Values, summaries.Of);
    }

    private static string Name(string id) => id[(id.LastIndexOf('.') + 1)..].Split('`')[0];

    private static string FirstDifference(string expected, string actual)
    {
        var pairs = expected.Split('\n').Zip(actual.Split('\n').Append("(end of the file)")).ToArray();
        var line = Array.FindIndex(pairs, pair => pair.First != pair.Second);
        return line < 0 ? "" : $" (line {line + 1}: expected '{pairs[line].First}', found '{pairs[line].Second}')";
    }
}
