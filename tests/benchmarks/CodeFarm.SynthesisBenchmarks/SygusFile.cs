using System.Globalization;
using System.Text;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>
/// A task as a file of the SyGuS interchange format 2 (Padhi et al., 2019), with the grammar of the competition's track for
/// texts by examples (PBE_SLIA): what another synthesizer needs to be asked the same.
/// </summary>
internal static class SygusFile
{
    /// <summary>Whether every type of the task is one of the track's.</summary>
    public static bool CanExpress(SynthesisProblem problem) =>
        problem.Parameters.Select(parameter => parameter.Type).Append(problem.Returns).All(type => type == typeof(string) || type == typeof(int) || type == typeof(bool))
        && problem.Parameters.Any(parameter => parameter.Type == typeof(string));

    /// <param name="problem">The task.</param>
    /// <param name="constants">The texts that its grammar gives, as literals of the format.</param>
    public static string Synthesis(SynthesisProblem problem, IReadOnlyList<string> constants)
    {
        var text = new StringBuilder("(set-logic SLIA)\n").Append(CultureInfo.InvariantCulture, $"(synth-fun f ({Parameters(problem)}) {SortOf(problem.Returns)}\n");
        var start = problem.Returns == typeof(string) ? "S" : problem.Returns == typeof(int) ? "I" : "B";
        string[] order = [start, .. new[] { "S", "I", "B" }.Where(symbol => symbol != start)];
        text.AppendJoin(' ', order.Select(symbol => $"({symbol} {SortOfSymbol(symbol)})").Prepend(" (").Append(")\n ("));
        text.AppendJoin("\n  ", order.Select(symbol => $"({symbol} {SortOfSymbol(symbol)} ({Rules(symbol, problem, constants)}))")).Append("))\n");
        foreach (var example in problem.Examples)
            text.Append(CultureInfo.InvariantCulture, $"(constraint {Equation(example)})\n");
        return text.Append("(check-synth)\n").ToString();
    }

    /// <summary>A question that is unsatisfiable exactly if a function has the values of the examples.</summary>
    public static string Check(string definition, IEnumerable<SynthesisExample> examples) =>
        $"(set-logic ALL)\n{definition}\n(assert (not (and true {string.Join(' ', examples.Select(Equation))})))\n(check-sat)\n";

    private static string Rules(string symbol, SynthesisProblem problem, IReadOnlyList<string> constants) => symbol switch
    {
        "S" => $"{Names(problem, typeof(string))} {string.Join(' ', constants)} (str.++ S S) (str.replace S S S) (str.at S I) (str.from_int I) (str.substr S I I) (ite B S S)",
        "I" => $"{Names(problem, typeof(int))} 0 1 2 3 4 5 (+ I I) (- I I) (str.len S) (str.to_int S) (str.indexof S S I) (ite B I I)",
        _ => $"{Names(problem, typeof(bool))} true false (= I I) (str.prefixof S S) (str.suffixof S S) (str.contains S S)",
    };

    private static string Names(SynthesisProblem problem, Type type) =>
        string.Join(' ', problem.Parameters.Select((parameter, index) => (parameter.Type, Name: $"p{index}")).Where(parameter => parameter.Type == type).Select(parameter => parameter.Name));

    private static string Parameters(SynthesisProblem problem) =>
        string.Join(' ', problem.Parameters.Select((parameter, index) => $"(p{index} {SortOf(parameter.Type)})"));

    private static string Equation(SynthesisExample example) => $"(= (f {string.Join(' ', example.Inputs.Select(Literal))}) {Literal(example.Output)})";

    private static string SortOf(Type type) => type == typeof(string) ? "String" : type == typeof(int) ? "Int" : "Bool";

    private static string SortOfSymbol(string symbol) => symbol switch { "S" => "String", "I" => "Int", _ => "Bool" };

    private static string Literal(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        int number when number < 0 => $"(- {-(long)number})",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"\"{string.Concat(((string)value!).Select(letter => letter == '"' ? "\"\"" : letter is >= ' ' and <= '~' and not '\\' ? $"{letter}" : $"\\u{{{(int)letter:x}}}"))}\"",
    };
}
