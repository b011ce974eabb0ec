using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Learning;

/// <summary>Makes components of what was learned: meaning by the interpreter, C# as a helper method.</summary>
internal static class LearnedComponents
{
    /// <exception cref="FormatException">Its program is none over the library, or has other parameters than it says.</exception>
    public static Component Make(LearnedComponent learned, ComponentLibrary library)
    {
        var parameters = learned.Parameters.Select(TypeNotation.Parse).ToArray();
        var body = TermParser.Parse(learned.Program, library);
        var isWrong = body.UsesElement || body.Type != TypeNotation.Parse(learned.Returns)
            || body.SelfAndDescendants().Any(node => node.Kind == TermKind.Parameter && (node.Parameter >= parameters.Length || parameters[node.Parameter] != node.Type));
        return isWrong
            ? throw new FormatException($"The learned component '{learned.Name}' has a program that does not fit its signature.")
            : Make(learned.Name, learned.Cost, learned.Summary, learned.Keywords, new Abstraction(body, parameters));
    }

    public static Component Make(string name, int cost, string summary, IReadOnlyList<string> keywords, Abstraction abstraction)
    {
        var isList = ValueTypes.ElementOf(abstraction.Body.Type) is not null;
        var arguments = string.Join(", ", abstraction.Parameters.Select((_, index) => $"{{{index}}}"));
        var template = new CSharpTemplate($"{{helper}}({arguments})")
        {
            Form = isList ? ListForm.ReadOnlyList : ListForm.None,
            TakesMaterialised = true,
            Helper = HelperEmitter.Emit(name, summary, abstraction.Body, abstraction.Parameters),
        };
        return Component.OfProgram(name, cost, abstraction.Body, abstraction.Parameters, template) with { Keywords = keywords };
    }
}
