using System.Text;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Signatures;

/// <summary>
/// What a function takes and returns. By convention the source of a function holds a public static class
/// <see cref="TypeName"/> with a public static method <see cref="MethodName"/>.
/// </summary>
/// <remarks>Print and parse are inverse: <c>Parse(s.ToString())</c> equals <c>s</c>.</remarks>
public sealed record FunctionSignature
{
    /// <summary>The most parameters that a function may have.</summary>
    public const int MaxParameters = 16;

    /// <exception cref="FormatException">A name is no identifier or not unique, a type is not complete, or there are too many.</exception>
    public FunctionSignature(string name, IReadOnlyList<FarmParameter> parameters, FarmType returns)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Name = Identifier.Check(name, "function");
        Parameters = [.. parameters];
        Returns = Complete(returns, "the result");
        Records = RecordsOf([.. Parameters.Select(parameter => parameter.Type), Returns]);
        if (Parameters.Count > MaxParameters)
            throw new FormatException($"{Name} has {Parameters.Count} parameters; at most {MaxParameters} are possible.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in Parameters)
        {
            Complete(parameter.Type, $"parameter {parameter.Name}");
            if (!seen.Add(Identifier.Check(parameter.Name, "parameter")))
                throw new FormatException($"{Name} has two parameters named {parameter.Name}; rename one of them.");
        }
    }

    public string Name { get; }

    public IReadOnlyList<FarmParameter> Parameters { get; }

    public FarmType Returns { get; }

    /// <summary>What the function may be granted beyond its inputs; part of what it is, so a version never gets more.</summary>
    public Capability Capabilities { get; init; }

    /// <summary>Under which its tests run.</summary>
    public Circumstances Test { get; init; } = Circumstances.OfTests;

    /// <summary>What its capabilities files and http reach.</summary>
    public ResourceReach Reach { get; init; } = ResourceReach.None;

    /// <summary>The records that its types are made of, each once and after those that are fields of it.</summary>
    public IReadOnlyList<FarmType> Records { get; }

    /// <summary>The records as they stand in the source of the function, outside of its class; empty where there is none.</summary>
    public string RecordSource => string.Concat(Records.Select(record => RecordText.SourceOf(record) + "\n"));

    /// <summary>The signature without the records that it uses: <c>Point Larger(Point a, Point b)</c>.</summary>
    public string Declaration =>
        new StringBuilder().Append(Returns).Append(' ').Append(Name)
            .Append('(').AppendJoin(", ", Parameters).Append(')').ToString();

    /// <summary>
    /// The name in PascalCase: <c>word_count</c> gives <c>WordCount</c>. A name that would hide what its own source may use,
    /// such as <c>Math</c>, gets the prefix <c>Compute</c>.
    /// </summary>
    public string MethodName => Identifier.ToMethodName(Name);

    /// <summary>The class that holds the method: <see cref="MethodName"/> followed by <c>Function</c>.</summary>
    public string TypeName => MethodName + "Function";

    /// <summary>
    /// Reads C# text such as <c>string Initials(string name)</c>; modifiers and a final semicolon are ignored. The records that it
    /// uses stand before it: <c>record Point(int X, int Y); Point Larger(Point a, Point b)</c>.
    /// Capabilities stand behind it: <c>string Greeting(string name) with clock, log</c>.
    /// </summary>
    /// <exception cref="FormatException">Says what was expected where.</exception>
    public static FunctionSignature Parse(string text) => Parse(text, []);

    /// <summary>Reads the text of a signature that may use records which are declared elsewhere.</summary>
    /// <exception cref="FormatException">Says what was expected where.</exception>
    public static FunctionSignature Parse(string text, IReadOnlyList<FarmType> records)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(records);
        var (declaration, declared) = CapabilityText.Split(text);
        return SignatureText.Parse(declaration, records).With(declared);
    }

    /// <summary>The same function with these capabilities, and no others.</summary>
    public FunctionSignature With(CapabilityDeclaration declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        return this with { Capabilities = declared.Capabilities, Test = declared.Test, Reach = declared.Reach };
    }

    public bool Equals(FunctionSignature? other) =>
        other is not null && Name == other.Name && Returns == other.Returns && Parameters.SequenceEqual(other.Parameters)
        && Capabilities == other.Capabilities && Test == other.Test && Reach == other.Reach;

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Name, StringComparer.Ordinal);
        hash.Add(Returns);
        foreach (var parameter in Parameters)
            hash.Add(parameter);
        return hash.ToHashCode();
    }

    /// <summary>The records, if there are any, and the <see cref="Declaration"/>, and the capabilities.</summary>
    public override string ToString() => string.Concat(Records.Select(record => RecordText.Of(record) + "; ")) + Declaration + CapabilityText.Suffix(new(Capabilities, Test, Reach));

    private FarmType[] RecordsOf(IReadOnlyList<FarmType> types)
    {
        FarmType[] records = [.. types.Where(type => type.HasRecord).SelectMany(type => type.Parts()).Where(part => part.Kind == FarmKind.Record).Distinct()];
        if (records.GroupBy(record => record.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FormatException($"{Name} uses two records named {twice.Key}; rename one of them.");
        return records.FirstOrDefault(record => record.Name == TypeName) is { } hidden
            ? throw new FormatException($"The record {hidden.Name} has the name of the class of {Name}; rename the record.")
            : records.Length <= RecordText.MaxRecords
                ? records
                : throw new FormatException($"{Name} uses {records.Length} records; at most {RecordText.MaxRecords} are possible.");
    }

    private static FarmType Complete(FarmType type, string what) =>
        type.IsComplete
            ? type
            : throw new FormatException(
                $"The type of {what} is not known: every example has an empty list or dictionary there. Add an example that is not empty, or a signature.");
}
