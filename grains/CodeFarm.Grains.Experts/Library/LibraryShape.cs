using CodeFarm.Contracts.Library;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>The learned library as operators see it.</summary>
internal static class LibraryShape
{
    private const string Modifiers = "private static ";

    public static LibraryInfo Of(LearnedLibrary learned, CorpusState corpus, LibraryState state, LibraryOptions options) => new(
        learned.Version,
        [.. learned.Components.Zip(MethodsOf(learned), (component, method) => Component(component, method, FunctionsOf(component, learned)))],
        [.. learned.History.Select(static version => new LibraryVersion(
            version.Number, version.Parent, version.Created, version.Reason, version.CorpusTasks, version.NodesBefore, version.NodesAfter,
            [.. version.Components.Select(static component => component.Name)]))],
        [.. state.Attempts],
        corpus.Programs.Count,
        (int)Math.Min(corpus.Recorded - state.Considered, corpus.Programs.Count),
        options.LearnAfter);

    private static LibraryComponent Component(LearnedComponent component, string method, IEnumerable<string> functions) => new(
        component.Name, SignatureOf(method), component.Summary, method, [.. functions], component.SavedNodes, component.HeldOutNodes);

    /// <summary>The functions that use a component, by themselves or through later components.</summary>
    private static IEnumerable<string> FunctionsOf(LearnedComponent component, LearnedLibrary learned) => learned.Components
        .SkipWhile(other => other != component).Skip(1)
        .Where(later => later.Program.Contains($"({component.Name}:", StringComparison.Ordinal))
        .SelectMany(later => FunctionsOf(later, learned))
        .Concat(component.Tasks).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The methods of the components; empty ones where this version of the farm cannot read what another has learned.</summary>
    private static IEnumerable<string> MethodsOf(LearnedLibrary learned)
    {
        try
        {
            return ComponentLibrary.Standard.With(learned).Components.TakeLast(learned.Components.Count)
                .Select(static component => component.Template.Helper?.Text ?? "");
        }
        catch (FormatException)
        {
            return learned.Components.Select(static _ => "");
        }
    }

    // The line with the modifiers is the one behind the documentation and the attributes.
    private static string SignatureOf(string method)
    {
        var line = method.Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.StartsWith(Modifiers, StringComparison.Ordinal));
        return line is null ? "" : line[Modifiers.Length..(line.LastIndexOf(')', Body(line)) + 1)];

        static int Body(string line) => line.IndexOf("=>", StringComparison.Ordinal) is var arrow and > 0 ? arrow : line.Length - 1;
    }
}
