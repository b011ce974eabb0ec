using System.Globalization;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Guidance;

/// <summary>A normalised value as facts are asked of it: every number is a double, every list an array of views.</summary>
/// <param name="Kind">Which of the members hold something.</param>
/// <param name="Text">A text; of a number its invariant notation; of anything else empty.</param>
/// <param name="Number">A number; of a truth value 0 or 1.</param>
/// <param name="Items">The elements of a list; of a dictionary, its values.</param>
internal sealed record ValueView(ViewKind Kind, string Text, double Number, ValueView[] Items)
{
    private const int MostItems = 64;
    private const int MostCharacters = 256;

    /// <summary>The numbers of a list of numbers; the lengths of a list of texts or lists.</summary>
    public double[] Numbers { get; } = Array.ConvertAll(Items, item => item.Kind switch
    {
        ViewKind.Number or ViewKind.Truth => item.Number,
        ViewKind.Text => item.Text.Length,
        _ => item.Items.Length,
    });

    /// <summary>The texts of a list, for any kind of element.</summary>
    public string[] Texts { get; } = Array.ConvertAll(Items, item => item.Items.Length > 0 ? string.Join(' ', item.Items.Select(inner => inner.Text)) : item.Text);

    public static ValueView Of(object value) => value switch
    {
        string text => new(ViewKind.Text, text.Length <= MostCharacters ? text : text[..MostCharacters], 0, []),
        bool truth => new(ViewKind.Truth, truth ? "true" : "false", truth ? 1 : 0, []),
        IMap map => new(ViewKind.Map, "", 0, ItemsOf(map.Contents)),
        Array list => OfList(list),
        IConvertible number and not (DateTime or char) => new(ViewKind.Number, number.ToString(CultureInfo.InvariantCulture), number.ToDouble(CultureInfo.InvariantCulture), []),
        IOptional { Content: { } content } => Of(content),
        _ => new(ViewKind.Other, value.ToString() ?? "", 0, []),
    };

    /// <summary>The kind of list follows from the type, so that an empty list has one too.</summary>
    private static ValueView OfList(Array list)
    {
        var element = list.GetType().GetElementType()!;
        var kind = element == typeof(string) ? ViewKind.Texts : element.IsArray ? ViewKind.Lists : ViewKind.Numbers;
        return new(kind, "", 0, ItemsOf(list));
    }

    private static ValueView[] ItemsOf(Array values) => [.. values.Cast<object>().Take(MostItems).Select(Of)];
}
