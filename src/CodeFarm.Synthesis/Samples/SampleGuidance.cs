using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Sketches;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Samples;

/// <summary>
/// Makes a search look where programs of another origin point, such as the samples of a language model, although none of them
/// may be right: the components that they use become cheaper, the others dearer, and their literals become constants (after
/// HySynth: Barke et al., NeurIPS 2024, which counts the productions of a grammar in completions). What of them can be read as
/// terms becomes sketches, to be repaired and built upon.
/// </summary>
public static partial class SampleGuidance
{
    /// <summary>Counts are smoothed as if so much of another sample had each component.</summary>
    private const double Smoothing = 0.5;

    private const int MostConstants = 12;

    private const int MostSketches = 48;

    /// <summary>The problem with what the samples say of it; without samples, the problem as it is.</summary>
    /// <param name="problem">What is asked for.</param>
    /// <param name="library">The components of the search.</param>
    /// <param name="sources">C# sources, right or wrong; nothing of them is run.</param>
    public static SynthesisProblem Guide(SynthesisProblem problem, ComponentLibrary library, IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0) return problem;

        var samples = sources.Select(SampleText.Of).ToArray();
        var guidance = new Dictionary<string, int>(problem.Guidance);
        foreach (var components in library.Components.GroupBy(component => component.Name))
        {
            var uses = samples.Count(sample => components.Any(component => IsUsed(component, sample.Code)));
            guidance[components.Key] = guidance.GetValueOrDefault(components.Key) + Adjustment(uses, samples.Length);
        }

        var constants = samples.SelectMany(sample => sample.Literals).GroupBy(literal => literal).OrderByDescending(group => group.Count()).Select(group => group.Key);
        var reader = new SketchReader(problem.Parameters, library.For(problem));
        var sketches = sources.SelectMany(source => reader.ReadMethods(source, problem.Returns).Concat(reader.ReadParts(source))).Distinct(TermEquality.Instance).OrderByDescending(term => term.Size);
        return problem with
        {
            Guidance = guidance,
            Constants = [.. problem.Constants, .. constants.Take(MostConstants)],
            Sketches = [.. problem.Sketches, .. sketches.Take(MostSketches).Select(term => new ProgramTerm(term))],
        };
    }

    /// <summary>Minus the binary logarithm of how much likelier a component is than one that half of the samples use.</summary>
    private static int Adjustment(int uses, int samples) =>
        (int)Math.Round(-Math.Log2(2 * (uses + (Smoothing / 2)) / (samples + Smoothing)), MidpointRounding.AwayFromZero);

    /// <summary>Whether all that the component's text calls, or its operator, stands in the code.</summary>
    private static bool IsUsed(Component component, string code)
    {
        var text = component.Template.Text.Replace(" ", "", StringComparison.Ordinal);
        var names = Name().Matches(text).Select(match => match.Value).ToArray();
        if (names.Length > 0) return names.All(name => code.Contains(name, StringComparison.Ordinal));
        if (component.Template.Helper is { } helper) return code.Contains(helper.Name, StringComparison.Ordinal);
        var marks = Place().Split(text).Where(mark => mark.Length > 0).ToArray();
        return marks.Length > 0 && marks.All(mark => code.Contains(mark, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(\w+)?\.[A-Z]\w*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
