using CodeFarm.Broth.Signatures;

namespace CodeFarm.Broth.Types;

/// <summary>Which names records and the parts of records and tuples may have.</summary>
internal static class FieldNames
{
    // Types that the source of a function often uses, beside those that a method may not hide.
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "List", "HashSet", "Queue", "Stack", "StringBuilder", "Regex", "Func", "Convert", "Array", "Object", "Exception",
    };

    // What every record has by itself.
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "Deconstruct",
        "EqualityContract", "PrintMembers",
    };

    /// <exception cref="FormatException">The name is no identifier, or hides what the source of a function uses.</exception>
    public static void CheckRecord(string name)
    {
        Identifier.Check(name, "record");
        if (Identifier.IsTaken(name) || Types.Contains(name) || ScalarType.All.Any(scalar => name == scalar.Name || name == scalar.OtherName))
            throw new FormatException($"A record cannot be named {name}, which has a meaning already. Choose another name, such as {name}Value.");
    }

    /// <exception cref="FormatException">A name is no identifier or occurs twice, or the compiler would refuse it.</exception>
    public static void Check(IReadOnlyList<FarmField> fields, string where, string? record)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, type) in fields)
        {
            if (!type.IsComplete)
                throw new FormatException($"{where} has a part whose type is not known. Write its type.");
            if (name is null && record is null)
                continue;
            Identifier.Check(name ?? "", $"part of {where}");
            if (!seen.Add(name!))
                throw new FormatException($"{where} has two parts named {name}; rename one of them.");
            if (Members.Contains(name!) || name == record || (record is null && name!.StartsWith("Item", StringComparison.Ordinal)))
                throw new FormatException($"A part of {where} cannot be named {name}, which has a meaning already. Choose another name, such as {name}Value.");
        }
    }
}
