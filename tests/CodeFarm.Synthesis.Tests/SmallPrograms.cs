using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Programs of few components over the same three parameters, so that they share much by chance.</summary>
internal sealed class SmallPrograms(int seed)
{
    private static readonly string[] Names = ["Concat", "ToUpper", "Words", "Join", "Select", "Where", "Length", "Add", "Sum", "Take", "Greater", "First", "FirstCharacters", "Count", "ConcatAll"];

    private readonly Random _random = new(seed);

    private readonly Component[] _components = [.. ComponentLibrary.Standard.Components
        .Where(component => Names.Contains(component.Name) && component.Parameters.Append(component.Returns).All(type => IsSmall(type) || (ValueTypes.IsFunction(type) && type.GetGenericArguments().All(IsSmall))))];

    public Term[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => Term(typeof(string), 5, [])).Where(term => term.Size > 3)];

    private Term Term(Type type, int depth, Type[] elements)
    {
        if (ValueTypes.IsFunction(type)) return Terms.Term.OfLambda(Term(type.GetGenericArguments()[^1], depth, type.GetGenericArguments()[..^1]), type);
        var choices = _components.Where(component => component.Returns == type && (elements.Length == 0 || component.Parameters.All(parameter => !ValueTypes.IsFunction(parameter)))).ToArray();
        if (depth > 0 && choices.Length > 0 && _random.Next(5) > 0)
        {
            var component = choices[_random.Next(choices.Length)];
            return Terms.Term.OfCall(component, [.. component.Parameters.Select(parameter => Term(parameter, depth - 1, elements))]);
        }

        if (elements.Length > 0 && elements[0] == type && _random.Next(2) == 0) return Terms.Term.OfElement(type);
        if (type == typeof(bool)) return Terms.Term.OfConstant(_random.Next(2) == 0, 1);
        if (type == typeof(IReadOnlyList<string>)) return TermParser.Parse("(Words:string->string[] $0:string)", ComponentLibrary.Standard);
        var index = type == typeof(string) ? 0 : type == typeof(int) ? 2 : 1;
        return _random.Next(3) == 0 && index != 1 ? Terms.Term.OfConstant(index == 0 ? "-" : 1, 1) : Terms.Term.OfParameter(index, type, 1);
    }

    private static bool IsSmall(Type type) => type == typeof(string) || type == typeof(int) || type == typeof(bool) || type == typeof(IReadOnlyList<string>) || type == typeof(IReadOnlyList<int>);
}
