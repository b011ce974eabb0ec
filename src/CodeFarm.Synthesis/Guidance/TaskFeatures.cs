using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Guidance;

/// <summary>
/// What a task looks like, as names of features that are present: the types of its signature, the beginnings of its words,
/// and property signatures (Odena and Sutton, ICLR 2020; BUSTLE, Odena et al., ICLR 2021), which are facts about inputs and
/// outputs that hold in all or in some of the examples.
/// </summary>
internal static class TaskFeatures
{
    /// <summary>Beginning of the names of features that say no more than the signature does.</summary>
    public const string OfTypes = "type ";

    /// <summary>Beginning of the names of features about words.</summary>
    public const string OfWords = "word ";

    /// <summary>Facts over more examples say little more and take as much longer.</summary>
    private const int MostExamples = 6;
    private const int MostParameters = 4;
    private const int ShortestStem = 2;
    private const int LongestStem = 12;

    /// <summary>The features, in no particular order, each once.</summary>
    public static IReadOnlyCollection<string> Of(SynthesisProblem problem, ExampleSet examples)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        AddTypes(problem, features);
        AddWords(Words.Of($"{problem.Name} {problem.Description}"), features);
        var facts = new FactTable();
        for (var example = 0; example < Math.Min(MostExamples, examples.Outputs.Length); example++)
            AddFacts(examples.Inputs[example], examples.Outputs[example], facts);
        features.UnionWith(facts.Features());
        AddOutputs(examples.Outputs, features);
        return features;
    }

    private static void AddTypes(SynthesisProblem problem, HashSet<string> features)
    {
        features.Add($"{OfTypes}returns {ValueTypes.NameOf(problem.Returns)}");
        features.Add($"{OfTypes}{Math.Min(problem.Parameters.Count, MostParameters)} parameters");
        foreach (var group in problem.Parameters.GroupBy(parameter => parameter.Type))
        {
            features.Add($"{OfTypes}takes {ValueTypes.NameOf(group.Key)}");
            if (group.Count() > 1) features.Add($"{OfTypes}takes several {ValueTypes.NameOf(group.Key)}");
        }
    }

    /// <summary>All beginnings of each word: those that a model knows are stems.</summary>
    private static void AddWords(Words words, HashSet<string> features)
    {
        foreach (var word in words.All)
        {
            for (var length = ShortestStem; length <= Math.Min(LongestStem, word.Length); length++)
                features.Add(OfWords + word[..length]);
        }
    }

    private static void AddFacts(object[] inputs, object output, FactTable facts)
    {
        var to = ValueView.Of(output);
        var views = inputs.Take(MostParameters).Select(ValueView.Of).ToArray();
        foreach (var (name, holds) in SingleFacts.Of(to))
            facts.Note(ViewKind.None, to.Kind, name, holds);
        foreach (var from in views)
        {
            foreach (var (name, holds) in SingleFacts.Of(from))
            {
                facts.Note(from.Kind, ViewKind.None, name, holds);
                if (to.Kind == ViewKind.Truth)
                    facts.Note(from.Kind, to.Kind, name, holds == to.Number > 0);
            }

            foreach (var (name, holds) in Between(from, to))
                facts.Note(from.Kind, to.Kind, name, holds);
        }

        foreach (var number in views.Where(view => view.Kind == ViewKind.Number))
        foreach (var other in views.Where(view => !ReferenceEquals(view, number)))
        {
            var relations = other.Kind switch
            {
                ViewKind.Number when to.Kind == ViewKind.Number => NumberFacts.OfTwo(number.Number, other.Number, to.Number),
                ViewKind.Numbers or ViewKind.Texts => NumberFacts.OfListAndNumber(other, number.Number, to),
                _ => [],
            };
            foreach (var (name, holds) in relations)
                facts.Note(other.Kind, to.Kind, name, holds);
        }
    }

    private static IEnumerable<(string Name, bool Holds)> Between(ValueView from, ValueView to) => from.Kind switch
    {
        ViewKind.Text => TextFacts.Of(from.Text, to),
        ViewKind.Number => NumberFacts.Of(from, to),
        ViewKind.Numbers or ViewKind.Texts or ViewKind.Lists or ViewKind.Map => ListFacts.Of(from, to),
        _ => [],
    };

    /// <summary>What only all outputs together show.</summary>
    private static void AddOutputs(object[] outputs, HashSet<string> features)
    {
        var views = outputs.Take(MostExamples).Select(ValueView.Of).ToArray();
        if (views.Length < 2) return;
        if (views.All(view => view.Kind == ViewKind.Text))
        {
            var texts = views.Select(view => view.Text).ToArray();
            if (texts.All(text => text.Length == texts[0].Length)) features.Add("outputs have one length");
            if (texts.All(text => text.Length > 0 && text[0] == texts[0][0])) features.Add("outputs begin alike");
            if (texts.All(text => text.Length > 0 && text[^1] == texts[0][^1])) features.Add("outputs end alike");
        }
        else if (views.All(view => view.Items.Length == views[0].Items.Length) && views[0].Items.Length > 0)
        {
            features.Add("outputs have one length");
        }

        if (views.DistinctBy(view => view.Text + string.Join('\n', view.Texts)).Count() < views.Length) features.Add("outputs come again");
    }
}
