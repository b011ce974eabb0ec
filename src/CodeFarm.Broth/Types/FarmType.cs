namespace CodeFarm.Broth.Types;

/// <summary>
/// A type that a farm function may take or return: the scalars (<see cref="Scalars"/>), scalars, tuples and records that may be
/// null, tuples, declared records, lists, and dictionaries with scalars as keys, nested at most <see cref="MaxDepth"/> deep. Two
/// types are equal when they have the same shape and, where there are any, the same names.
/// </summary>
public sealed partial record FarmType
{
    /// <summary>The deepest nesting of lists, dictionaries, tuples and records, counted together; deeper types are refused where they are read.</summary>
    public const int MaxDepth = 4;

    /// <summary>The most scalars, lists, tuples and so on that one type is made of.</summary>
    public const int MaxParts = 200;

    public const int MinTupleItems = 2;

    public const int MaxTupleItems = 7;

    public const int MaxFields = 16;

    private readonly int _parts;
    private Type? _clrType;

    private FarmType(FarmKind kind, FarmType? element = null, FarmType? key = null, string? name = null, IReadOnlyList<FarmField>? fields = null)
    {
        (Kind, Element, Key, Name, Fields) = (kind, element, key, name, fields ?? []);
        FarmType[] inner = [.. Fields.Select(field => field.Type), .. element is null ? [] : new[] { element }];
        var isLevel = inner.Length > 0 && kind != FarmKind.Nullable;
        Depth = inner.Select(type => type.Depth).DefaultIfEmpty().Max() + (isLevel ? 1 : 0);
        if (Depth > MaxDepth)
            throw new FormatException($"Lists and dictionaries, tuples and records are nested more than {MaxDepth} deep; flatten the value.");
        _parts = 1 + inner.Sum(type => type._parts);
        if (_parts > MaxParts)
            throw new FormatException($"The type has more than {MaxParts} parts; leave some fields out.");
        IsComplete = kind != FarmKind.Unknown && inner.All(type => type.IsComplete);
        HasRecord = kind == FarmKind.Record || inner.Any(type => type.HasRecord);
    }

    public static FarmType String { get; } = new(FarmKind.String);

    public static FarmType Int { get; } = new(FarmKind.Int);

    public static FarmType Long { get; } = new(FarmKind.Long);

    public static FarmType Double { get; } = new(FarmKind.Double);

    public static FarmType Bool { get; } = new(FarmKind.Bool);

    /// <summary>What is known of the elements of an empty list or dictionary: nothing. Unifies with every type.</summary>
    public static FarmType Unknown { get; } = new(FarmKind.Unknown);

    /// <summary>The types that hold no others, in the order in which messages name them.</summary>
    public static IReadOnlyList<FarmType> Scalars { get; } =
        [String, Int, Long, Double, Bool, .. ScalarType.All.Skip(5).Select(scalar => new FarmType(scalar.Kind))];

    public FarmKind Kind { get; }

    /// <summary>
    /// The type of a list's elements, of a dictionary's values or of what a nullable value is when it is not null; null for
    /// every other <see cref="Kind"/>.
    /// </summary>
    public FarmType? Element { get; }

    /// <summary>The type of a dictionary's keys, a scalar; null for every other <see cref="Kind"/>.</summary>
    public FarmType? Key { get; }

    /// <summary>The name of a record; null for every other <see cref="Kind"/>.</summary>
    public string? Name { get; }

    /// <summary>The items of a tuple or the fields of a record, in order; empty for every other <see cref="Kind"/>.</summary>
    public IReadOnlyList<FarmField> Fields { get; }

    /// <summary>How many lists, dictionaries, tuples and records enclose the innermost scalar: 0 for a scalar.</summary>
    public int Depth { get; }

    /// <summary>False while the type, or the element of a list or dictionary in it, is <see cref="FarmKind.Unknown"/>.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether it holds no other type.</summary>
    public bool IsScalar => ScalarType.Of(Kind) is not null;

    /// <summary>Whether it is a record or has one inside.</summary>
    public bool HasRecord { get; }

    /// <summary>As written in the source of a function: <c>int</c>, <c>IReadOnlyList&lt;string&gt;</c>, <c>(int Count, DateOnly?)</c>; of a record its name.</summary>
    public string CSharpName => Kind switch
    {
        FarmKind.List => $"IReadOnlyList<{Element!.CSharpName}>",
        FarmKind.Dictionary => $"IReadOnlyDictionary<{Key!.CSharpName}, {Element!.CSharpName}>",
        FarmKind.Nullable => $"{Element!.CSharpName}?",
        FarmKind.Tuple => $"({string.Join(", ", Fields)})",
        FarmKind.Record => Name!,
        _ => ScalarType.Of(Kind)?.Name ?? "?",
    };

    /// <summary>
    /// The type of a parameter or result at run time: <c>typeof(IReadOnlyList&lt;string&gt;)</c> for a list,
    /// <see cref="FarmRecord"/> for a record.
    /// </summary>
    /// <exception cref="InvalidOperationException">The type is not complete.</exception>
    public Type ClrType => _clrType ??= ClrTypes.Of(this, RecordBinding.Neutral);

    /// <summary>The scalar type of the given kind.</summary>
    /// <exception cref="ArgumentException">The kind is no scalar's.</exception>
    public static FarmType Scalar(FarmKind kind) => ScalarType.Of(kind) is null
        ? throw new ArgumentException($"{kind} is no scalar.", nameof(kind))
        : Scalars[kind - FarmKind.String];

    /// <summary>The list whose elements have the given type.</summary>
    /// <exception cref="FormatException">The list would be nested deeper than <see cref="MaxDepth"/>.</exception>
    public static FarmType ListOf(FarmType element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new FarmType(FarmKind.List, element);
    }

    /// <summary>The dictionary from texts to values of the given type.</summary>
    /// <exception cref="FormatException">The dictionary would be nested deeper than <see cref="MaxDepth"/>.</exception>
    public static FarmType DictionaryOf(FarmType value) => DictionaryOf(String, value);

    /// <summary>The dictionary from keys to values of the given types.</summary>
    /// <exception cref="FormatException">The key is no scalar, or the dictionary would be nested deeper than <see cref="MaxDepth"/>.</exception>
    public static FarmType DictionaryOf(FarmType key, FarmType value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return key.IsScalar
            ? new FarmType(FarmKind.Dictionary, value, key)
            : throw new FormatException(
                $"The keys of a dictionary are scalars, and {key} is none. Use one of {string.Join(", ", Scalars)}, or a list of tuples.");
    }

    /// <summary>The type of the given values and null.</summary>
    /// <exception cref="FormatException">The type is a list or dictionary, which is empty rather than null, or nullable already.</exception>
    public static FarmType NullableOf(FarmType content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.IsScalar || content.Kind is FarmKind.Tuple or FarmKind.Record
            ? new FarmType(FarmKind.Nullable, content)
            : throw new FormatException(
                $"'{content}?' may be null, and lists and dictionaries of the farm never are: they are empty instead. Write {content}.");
    }

    /// <summary>The tuple of the given items; see <see cref="MinTupleItems"/> and <see cref="MaxTupleItems"/>.</summary>
    /// <exception cref="FormatException">There are too few or too many items, or two have one name.</exception>
    public static FarmType TupleOf(IReadOnlyList<FarmField> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count is < MinTupleItems or > MaxTupleItems)
            throw new FormatException($"A tuple has {MinTupleItems} to {MaxTupleItems} items, not {items.Count}. Declare a record for more.");
        FieldNames.Check(items, "the tuple", null);
        return new FarmType(FarmKind.Tuple, fields: [.. items]);
    }

    /// <summary>The record of the given name and fields, at least one.</summary>
    /// <exception cref="FormatException">A name is no identifier, hides another or occurs twice, or there are too many fields.</exception>
    public static FarmType RecordOf(string name, IReadOnlyList<FarmField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        FieldNames.CheckRecord(name);
        if (fields.Count is 0 or > MaxFields)
            throw new FormatException($"The record {name} has {fields.Count} fields and may have 1 to {MaxFields}.");
        FieldNames.Check(fields, $"the record {name}", name);
        return new FarmType(FarmKind.Record, name: name, fields: [.. fields]);
    }

    /// <summary>The type and the types it is made of, the innermost first.</summary>
    public IEnumerable<FarmType> Parts() =>
        Fields.Select(field => field.Type).Concat(new[] { Key, Element }.OfType<FarmType>()).SelectMany(type => type.Parts()).Append(this);

    public bool Equals(FarmType? other) => ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Name == other.Name && Key == other.Key && Element == other.Element
            && Fields.SequenceEqual(other.Fields));

    public override int GetHashCode() =>
        Fields.Aggregate(HashCode.Combine(Kind, Name, Key, Element), static (hash, field) => HashCode.Combine(hash, field));

    public override string ToString() => CSharpName;
}
