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
        ElementForm.Combined => Math.Min(first.Length, PairComponents.LongestList) is var length ? length * (length - 1) / 2 : 0,
        ElementForm.Zipped => Math.Min(first.Length, second.Length),
        _ => first.Length,
    };

    /// <summary>The arguments of one application; the second is 0 where there is none.</summary>
    public static (long First, long Second) At(ElementForm form, long[] first, long[] second, int index) => form switch
    {
        ElementForm.Indexed => (first[index], index),
        ElementForm.Pairwise => (first[index], first[index + 1]),
        ElementForm.Combined => Combined(first, index),
        ElementForm.Zipped => (first[index], second[index]),
        _ => (first[index], 0),
    };

    /// <summary>The pairs of the first element come first, then those of the second.</summary>
    private static (long First, long Second) Combined(long[] items, int index)
    {
        var length = Math.Min(items.Length, PairComponents.LongestList);
        var first = 0;
        for (var behind = length - 1; index >= behind; behind--)
        {
            index -= behind;
            first++;
        }

        return (items[first], items[first + 1 + index]);
    }
}
