using System.Text.RegularExpressions;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// Examples that the words of a description state: <c>initials("Ada Lovelace") == "A.L."</c>, a session of Python
/// (<c>&gt;&gt;&gt; f(3)</c> and its result on the next line), or <c>Input: xs = [1, 2], k = 1</c> and <c>Output: 2</c>. They are examples
/// as any other, and their values are no constants of the program; therefore they leave the description.
/// </summary>
internal static partial class StatedExamples
{
    private const int MostRead = 64;

    private static readonly string[] Relations =
        ["===", "==>", "==", "=>", "=", "->", "-->", "➞", "→", "⇒", "should return", "should be", "will return", "must return", "returns", "return", "gives", "is"];

    /// <summary>The problem with the examples that its description states, and the description without them.</summary>
    public static SynthesisProblem Read(SynthesisProblem problem)
    {
        if (problem.Parameters.Count == 0 || !problem.Description.AsSpan().ContainsAny('(', '=')) return problem;
        Stated[] stated = [.. Calls(problem).Concat(InputsAndOutputs(problem)).Take(MostRead)];
        Stated[] meant = [.. stated.GroupBy(example => example.Name).Where(group => AreMeant(problem, group.Key, [.. group])).SelectMany(group => group)];
        if (meant.Length == 0) return problem;
        var known = problem.Examples.ToList();
        foreach (var example in meant.Where(example => !known.Exists(other => AreEqual(problem, other, example.Example))))
            known.Add(example.Example);
        var description = problem.Description;
        foreach (var example in meant.OrderByDescending(example => example.Start))
            description = $"{description[..example.Start]} {description[example.End..]}";
        return problem with { Examples = known, Description = description };
    }

    /// <summary>
    /// Whether calls of this name are of the function that is asked for: they have its name, or one says what an example says, or there are
    /// several; and none says what an example denies.
    /// </summary>
    private static bool AreMeant(SynthesisProblem problem, string name, Stated[] stated)
    {
        SynthesisExample[] all = [.. problem.Examples, .. stated.Select(example => example.Example)];
        if (Array.Exists(all, example => Array.Exists(all, other => HaveSameInputs(problem, example, other) && !AreEqual(problem, example, other)))) return false;
        return stated.Length > 1 || IsSameName(name, problem.Name) || IsSameName(name, problem.MethodName ?? "")
            || problem.Examples.Any(example => AreEqual(problem, example, stated[0].Example));
    }

    private static bool IsSameName(string left, string right) =>
        string.Equals(left.Replace("_", "", StringComparison.Ordinal), right.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static bool AreEqual(SynthesisProblem problem, SynthesisExample left, SynthesisExample right) =>
        HaveSameInputs(problem, left, right) && AreSame(left.Output, right.Output, problem.Returns);

    private static bool HaveSameInputs(SynthesisProblem problem, SynthesisExample left, SynthesisExample right) =>
        left.Inputs.Count == right.Inputs.Count
        && problem.Parameters.Select((parameter, index) => AreSame(left.Inputs[index], right.Inputs[index], parameter.Type)).All(same => same);

    private static bool AreSame(object? left, object? right, Type type) =>
        ValueTypes.Normalise(left, type) is { } first && ValueTypes.Normalise(right, type) is { } second && AnswerComparer.Instance.Equals(first, second);

    private static IEnumerable<Stated> Calls(SynthesisProblem problem)
    {
        var reader = new LiteralReader(problem.Description);
        var after = 0;
        foreach (Match match in Call().Matches(problem.Description))
        {
            if (match.Index < after) continue;
            reader.Position = match.Index + match.Length;
            if (!TryReadArguments(reader, problem, out var inputs) || !TrySkipRelation(reader, match.Groups["prompt"].Success) || !TryReadResult(reader, problem, out var output))
                continue;
            after = reader.Position;
            yield return new Stated(match.Groups["name"].Value, match.Index, reader.Position, new SynthesisExample(inputs, output));
        }
    }

    private static IEnumerable<Stated> InputsAndOutputs(SynthesisProblem problem)
    {
        var reader = new LiteralReader(problem.Description);
        foreach (Match match in Input().Matches(problem.Description))
        {
            reader.Position = match.Index + match.Length;
            var inputs = new object?[problem.Parameters.Count];
            var isRead = true;
            for (var index = 0; index < inputs.Length && isRead; index++)
            {
                reader.SkipSpace(alsoLines: true);
                if (index > 0 && reader.TrySkip(",")) reader.SkipSpace(alsoLines: true);
                if (reader.TrySkip(problem.Parameters[index].Name))
                {
                    reader.SkipSpace();
                    isRead = reader.TrySkip("=") || reader.TrySkip(":");
                }

                isRead = isRead && reader.TryRead(problem.Parameters[index].Type, out inputs[index]);
            }

            if (!isRead) continue;
            reader.SkipSpace(alsoLines: true);
            if (!(reader.TrySkip("output:") || reader.TrySkip("result:") || reader.TrySkip("returns:") || reader.TrySkip("-> output:")) || !TryReadResult(reader, problem, out var output)) continue;
            yield return new Stated("input", match.Index, reader.Position, new SynthesisExample(inputs!, output));
        }
    }

    private static bool TryReadArguments(LiteralReader reader, SynthesisProblem problem, out object?[] inputs)
    {
        inputs = new object?[problem.Parameters.Count];
        for (var index = 0; index < inputs.Length; index++)
        {
            reader.SkipSpace(alsoLines: true);
            if (index > 0 && !reader.TrySkip(",")) return false;
            if (!reader.TryRead(problem.Parameters[index].Type, out inputs[index])) return false;
        }

        reader.SkipSpace(alsoLines: true);
        return reader.TrySkip(")");
    }

    private static bool TrySkipRelation(LiteralReader reader, bool isPrompted)
    {
        reader.SkipSpace();
        return Array.Exists(Relations, reader.TrySkip) || (isPrompted && reader.Next is '\n' or '\r');
    }

    /// <summary>A result stands for itself: behind it there is nothing more to be computed.</summary>
    private static bool TryReadResult(LiteralReader reader, SynthesisProblem problem, out object? output)
    {
        if (!reader.TryRead(problem.Returns, out output)) return false;
        var end = reader.Position;
        reader.SkipSpace();
        var isWhole = reader.Next is not ('+' or '-' or '*' or '/' or '%' or '^' or '(' or '<' or '>' or '=');
        reader.Position = end;
        return isWhole;
    }

    [GeneratedRegex(@"(?<prompt>>>>\s*)?\b(?<name>[A-Za-z_]\w*)\s?\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex(@"\bInputs?\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Input();

    private sealed record Stated(string Name, int Start, int End, SynthesisExample Example);
}
