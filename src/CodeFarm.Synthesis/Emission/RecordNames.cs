using System.Globalization;
using System.Runtime.CompilerServices;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes the tuples that stand for records as records.</summary>
internal sealed class RecordNames(IReadOnlyList<SynthesisRecord> records)
{
    /// <summary>Of a problem without records.</summary>
    public static RecordNames None { get; } = new([]);

    /// <summary>The declarations that the source needs.</summary>
    public IEnumerable<string> Declarations => records.Select(record =>
        $"public sealed record {record.Name}({string.Join(", ", ValueTypes.TupleItemsOf(record.Tuple)!.Zip(record.Fields, (type, name) => $"{ValueTypes.NameOf(type)} {name}"))});");

    /// <summary>Namespaces that the declarations need.</summary>
    public IEnumerable<string> Usings => records.SelectMany(record => ValueTypes.UsingsOf(record.Tuple));

    /// <summary>
    /// Whether what a component writes of records is known: how they are made and taken apart, and what is the same for every type.
    /// Components that write tuples in their own text are not.
    /// </summary>
    public bool CanWrite(Component component) => records.All(record =>
        !component.Parameters.Append(component.Returns).Any(type => Has(type, record)) || IsMaking(component) || ItemOf(component) >= 0 || IsForAnyType(component, record));

    /// <summary>C# notation of a type.</summary>
    public string NameOf(Type type) =>
        records.Aggregate(ValueTypes.NameOf(type), (name, record) => name.Replace(ValueTypes.NameOf(record.Tuple), record.Name, StringComparison.Ordinal));

    /// <summary>A value as C#.</summary>
    public string Literal(object? value) => value switch
    {
        ITuple tuple when Of(tuple.GetType()) is { } record =>
            $"new {record.Name}({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Literal(tuple[index])))})",
        Array items when items.GetType().GetElementType() is { } element && records.Any(record => Has(ValueTypes.Canonical(element), record)) =>
            $"[{string.Join(", ", items.Cast<object?>().Select(Literal))}]",
        _ => Literals.Of(value),
    };

    /// <summary>The text of a call that makes a record or reads a field; null for any other.</summary>
    public string? TextOf(Term call)
    {
        var component = call.Component!;
        if (Of(call.Type) is { } made && IsMaking(component))
            return $"new {made.Name}({string.Join(", ", call.Children.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"{{{index}}}")))})";
        return ItemOf(component) is var item and >= 0 && Of(call.Children[0].Type) is { } read ? "{0}." + read.Fields[item] : null;
    }

    private SynthesisRecord? Of(Type type) => records.FirstOrDefault(record => record.Tuple == type);

    private static bool IsMaking(Component component) => component.Name is "Pair" or "Triple" && component.Template.Text.StartsWith("({0}", StringComparison.Ordinal);

    private static int ItemOf(Component component) => Enumerable.Range(0, 4).FirstOrDefault(
        index => component.Name == string.Create(CultureInfo.InvariantCulture, $"Item{index + 1}"), -1);

    private static bool IsForAnyType(Component component, SynthesisRecord record)
    {
        var tuple = ValueTypes.NameOf(record.Tuple);
        var texts = new[] { component.Template.Text, component.Template.Helper?.Text ?? "" }.Concat(component.Template.Variants.Select(variant => variant.Text));
        return texts.All(text => !text.Contains(tuple, StringComparison.Ordinal) && !text.Contains(".Item1", StringComparison.Ordinal) && !text.Contains(".Item2", StringComparison.Ordinal))
            && (!Has(component.Returns, record) || component.Parameters.Any(parameter => Has(parameter, record)));
    }

    private static bool Has(Type type, SynthesisRecord record) =>
        (ValueTypes.IsFunction(type) ? type.GetGenericArguments() : [type]).SelectMany(ValueTypes.PartsOf).Contains(record.Tuple);
}
