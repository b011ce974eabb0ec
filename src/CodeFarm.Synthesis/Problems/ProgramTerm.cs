using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// A program as an expression over the components of a library. Its text form is what is kept of a solved problem: unlike
/// the C# source, it can be read back, compared, evaluated and written as C# anew.
/// </summary>
public sealed class ProgramTerm
{
    internal ProgramTerm(Term term) => Term = term;

    /// <summary>The text form; it names components by name and signature, so it outlives changes of the library around them.</summary>
    public string Text => TermNotation.Of(Term);

    /// <summary>Number of nodes.</summary>
    public int Size => Term.Size;

    /// <summary>Names of the learned components that it uses.</summary>
    public IReadOnlyList<string> LearnedComponents =>
        [.. Term.SelfAndDescendants().Where(node => node.Component?.Body is not null).Select(node => node.Component!.Name).Distinct()];

    internal Term Term { get; }

    /// <summary>Reads a text form.</summary>
    /// <exception cref="FormatException">It is not a program over the library; the message says where and why.</exception>
    public static ProgramTerm Parse(string text, ComponentLibrary library)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(library);
        var term = TermParser.Parse(text, library);
        return term.UsesElement
            ? throw new FormatException("The program uses the parameter of a lambda outside of any lambda.")
            : new ProgramTerm(term);
    }

    /// <summary>The value for given inputs, a list as an array; null where the program is undefined.</summary>
    /// <param name="inputs">One value for each parameter, as in a <see cref="SynthesisExample"/>.</param>
    /// <exception cref="ArgumentException">An input is missing or has another type than the program's parameter.</exception>
    public object? Evaluate(IReadOnlyList<object?> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        // What the program does not read may be anything.
        object[] normalised = [.. inputs.Select(_ => (object)false)];
        foreach (var parameter in Term.SelfAndDescendants().Where(node => node.Kind == TermKind.Parameter))
        {
            if (parameter.Parameter >= inputs.Count)
                throw new ArgumentException($"The program has a parameter {parameter.Parameter}; {inputs.Count} inputs were given.", nameof(inputs));
            normalised[parameter.Parameter] = ValueTypes.Normalise(inputs[parameter.Parameter], parameter.Type)
                ?? throw new ArgumentException($"Input {parameter.Parameter} must be {ValueTypes.NameOf(parameter.Type)}.", nameof(inputs));
        }

        return Interpreter.Evaluate(Term, normalised);
    }

    /// <summary>The same program with every learned component replaced by what it stands for, so that it outlives what was learned.</summary>
    public ProgramTerm Expand() => new(Learning.TermRewriter.Expand(Term));

    /// <summary>The program as a complete C# file, as of a <see cref="SynthesisCandidate"/>.</summary>
    public string ToSource(SynthesisProblem problem) => SourceEmitter.Emit(problem, Term);
}
