using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>A component prepared for one search: its types as numbers.</summary>
internal sealed class Operation
{
    public Operation(Component component, int index, TypeTable types)
    {
        Component = component;
        Index = index;
        Cost = component.Cost;
        Returns = types[component.Returns];
        Functions = component.Functions;
        Values = component.Parameters.Count - Functions;
        Arguments = component.Parameters.Count;
        Parameters = [.. component.Parameters.Take(Values).Select(type => types[type])];
        FunctionResults = [.. component.Parameters.Skip(Values).Select(type => types[type.GetGenericArguments()[^1]])];
        IsComparison = component.Returns == typeof(bool) && Values == 2 && Parameters[0] == Parameters[1];
        HasUsualOrder = IsComparison && component.Parameters[0] != typeof(string);
        IsTestOfText = IsComparison && !HasUsualOrder && !component.IsCommutative;
        MakesList = ValueTypes.ElementOf(component.Returns) is not null;
        LeafArgument = component.LeafArgument;
        IsCommutative = component.IsCommutative;
        IsSequence = StateSequence.Has(component.Elements);
        IsZip = component.Elements == ElementForm.Zipped;
    }

    public Component Component { get; }

    /// <summary>Its place in the list of operations.</summary>
    public int Index { get; }

    public int Cost { get; }

    public int Returns { get; }

    /// <summary>Number of arguments that are values; function arguments come after them.</summary>
    public int Values { get; }

    /// <summary>Types of the arguments that are values.</summary>
    public int[] Parameters { get; }

    /// <summary>Number of function arguments.</summary>
    public int Functions { get; }

    public bool HasFunction => Functions > 0;

    /// <summary>Number of all arguments.</summary>
    public int Arguments { get; }

    /// <summary>What each function argument returns.</summary>
    public int[] FunctionResults { get; }

    /// <summary>Whether its result is a list.</summary>
    public bool MakesList { get; }

    /// <summary>Index of an argument that must be a constant or a parameter, or -1.</summary>
    public int LeafArgument { get; }

    public bool IsCommutative { get; }

    /// <summary>Whether it says how two values of one type compare.</summary>
    public bool IsComparison { get; }

    /// <summary>Whether it goes over two lists at once. Over a list and itself, a function of each element does the same.</summary>
    public bool IsZip { get; }

    /// <summary>Whether a constant stands on its right side, as one writes it.</summary>
    public bool HasUsualOrder { get; }

    /// <summary>
    /// Whether it searches a text for another. A constant is searched only in a lambda, where it may be a set of letters.
    /// </summary>
    public bool IsTestOfText { get; }

    /// <summary>Whether its functions are applied in sequence, each to the result of the one before.</summary>
    public bool IsSequence { get; }
}
