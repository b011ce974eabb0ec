namespace CodeFarm.Synthesis.Terms;

/// <summary>What a function argument is applied to, for given lists: the elements, alone or in pairs.</summary>
internal static class ElementTuples
{
    /// <summary>Types of the parameters of a component's first function argument.</summary>
    public static Type[] TypesOf(Component component) => component.ElementTypes;

    /// <summary>Number of times the function is applied.</summary>
    public static int Count(ElementForm form, long[] first, long[] second) => form switch
    {
        ElementForm.Pairwise => Math.Max(0, first.Length - 1),
        ElementForm.Zipped => Math.Min(first.Length, second.Length),
        _ => first.Length,
    };

    /// <summary>The arguments of one application; the second is 0 where there is none.</summary>
    public static (long First, long Second) At(ElementForm form, long[] first, long[] second, int index) => form switch
    {
        ElementForm.Indexed => (first[index], index),
        ElementForm.Pairwise => (first[index], first[index + 1]),
        ElementForm.Zipped => (first[index], second[index]),
        _ => (first[index], 0),
    };
}
