using System.Reflection;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// The records of one function as types of its own assembly: found once by name and by the types of their fields, and only those
/// that the signature declares. Nothing else of the assembly is looked at.
/// </summary>
internal sealed class AssemblyRecords : RecordBinding
{
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);

    /// <param name="assembly">Holds the records, public and not nested.</param>
    /// <param name="records">Each after those that are fields of it.</param>
    /// <param name="space">Their namespace, empty for the global one.</param>
    /// <exception cref="MissingMethodException">There is no such record, or it has other fields.</exception>
    public AssemblyRecords(Assembly assembly, IReadOnlyList<FarmType> records, string space)
    {
        foreach (var record in records)
        {
            var type = assembly.GetType(space.Length == 0 ? record.Name! : $"{space}.{record.Name}") is { IsPublic: true, IsClass: true } found
                ? found
                : throw Missing(record);
            Type[] fields = [.. record.Fields.Select(field => ClrTypeOf(field.Type))];
            var constructor = type.GetConstructor(fields) ?? throw Missing(record);
            _shapes.Add(record.Name!, new Shape(
                type,
                ConstructorInvoker.Create(constructor),
                [.. record.Fields.Select((field, i) => type.GetProperty(field.Name!, fields[i])?.GetMethod is { IsStatic: false } getter
                    ? MethodInvoker.Create(getter)
                    : throw Missing(record))]));
        }
    }

    public override Type TypeOf(FarmType record) => _shapes[record.Name!].Type;

    public override object Create(FarmType record, object?[] values) => _shapes[record.Name!].Constructor.Invoke(values.AsSpan());

    public override object? ValueOf(FarmType record, object value, int field) => _shapes[record.Name!].Getters[field].Invoke(value);

    private static MissingMethodException Missing(FarmType record) =>
        new($"The assembly has no public type {RecordText.Of(record)} beside the class of the function.");

    private sealed record Shape(Type Type, ConstructorInvoker Constructor, MethodInvoker[] Getters);
}
