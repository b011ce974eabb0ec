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
        HasFunction = component.Functions > 0;
        Values = component.Parameters.Count - component.Functions;
        Parameters = [.. component.Parameters.Take(Values).Select(type => types[type])];
        if (HasFunction)
            FunctionResult = types[component.Parameters[^1].GetGenericArguments()[^1]];
    }

    public Component Component { get; }

    /// <summary>Its place in the list of operations.</summary>
    public int Index { get; }

    public int Cost { get; }

    public int Returns { get; }

    /// <summary>Number of arguments that are values; a function argument comes after them.</summary>
    public int Values { get; }

    /// <summary>Types of the arguments that are values.</summary>
    public int[] Parameters { get; }

    public bool HasFunction { get; }

    /// <summary>What the function argument returns.</summary>
    public int FunctionResult { get; }
}
